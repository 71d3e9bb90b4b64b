import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { PlaceKind } from "@bailiwick/model/kinds/inventory";
import { JURISDICTION_LABEL, PLACE_LABEL } from "@bailiwick/model/labels";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look, shown, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * What the host does for a tenant cluster is shown to it one by one: an issuer and a store by the
 * inventory entry they lead to, pods and no nodes, service accounts where an issuer is declared;
 * issuers, stores and paths of the tenant's own are not carried to the host.
 * Why: an issuer or a store that a tenant writes leads wherever the tenant likes, with the host's
 * credentials; a mapper of paths sees the logs of every pod on the node.
 * Source: vCluster 0.36.1, values.yaml: integrations, sync.toHost.serviceAccounts,
 * controlPlane.hostPathMapper.
 */
const serviceOpenFault = defineFinding({
  code: "service-open",
  severity: "error",
  summary: "Operators of the host serve tenants with declared issuers and stores, and no others.",
  why: "what acts for a tenant with the rights of the host is held to what is declared",
  basis: "house",
  waivable: false,
});

/** Options that stay shut whatever is declared, and what they do. */
const SHUT: readonly (readonly [string, string])[] = [
  ["integrations.kubeVirt.enabled", "virtual machines run past pod security"],
  ["integrations.istio.enabled", "routes of a mesh name hosts that nobody declared"],
  ["integrations.metricsServer.nodes", "nodes are measured, which neighbours use too"],
  ["integrations.externalSecrets.webhook.enabled", "webhooks of the host are copied"],
  ["controlPlane.hostPathMapper.enabled", "a pod on each node sees the paths of all pods"],
];

/** Finds services that are wider than what is declared. */
export function serviceOpen(context: RuleContext): readonly Finding[] {
  return valuesFiles(context.documents).flatMap((file) => [
    ...shut(file),
    ...certificates(file, context),
    ...secrets(file, context),
    ...accounts(file, context),
  ]);
}

function shut(file: OutputDocument): readonly Finding[] {
  return SHUT.flatMap(([field, effect]) => {
    const value = look(file.object, ...field.split("."));
    // The chart's default measures nodes, where the metrics server serves at all.
    const isDefault = value === undefined && field.endsWith("metricsServer.nodes");
    const isOn =
      isDefault && look(file.object, "integrations", "metricsServer", "enabled") === true;
    if (value !== true && !isOn) return [];
    return [fault(file, field, `${field} is on: ${effect}`, "leave it out, or set it to false")];
  });
}

function certificates(file: OutputDocument, context: RuleContext): readonly Finding[] {
  const field = "integrations.certManager";
  const sync = serviceIn(file, field);
  if (sync === undefined) return [];
  const labels = look(sync, "fromHost", "clusterIssuers", "selector", "labels") as JsonValue;
  return [
    ...carried(file, field, look(sync, "toHost", "issuers", "enabled"), "issuers"),
    ...chosenBy(file, field, labels, "certificate-authority", context),
  ];
}

function secrets(file: OutputDocument, context: RuleContext): readonly Finding[] {
  const field = "integrations.externalSecrets";
  const sync = serviceIn(file, field);
  if (sync === undefined) return [];
  const stores = look(sync, "fromHost", "clusterStores") as JsonValue;
  const labels = look(stores, "selector", "matchLabels") as JsonValue;
  return [
    ...carried(file, field, look(sync, "toHost", "stores", "enabled"), "stores"),
    ...(look(stores, "enabled") === true
      ? chosenBy(file, field, labels, "secret-store", context)
      : []),
  ];
}

/** What an integration syncs; undefined where it is off. */
function serviceIn({ object }: OutputDocument, field: string): JsonValue | undefined {
  const service = look(object, ...field.split(".")) as JsonValue | undefined;
  if (look(service, "enabled") !== true) return undefined;
  return (look(service, "sync") ?? {}) as JsonValue;
}

/** The chart carries issuers unless it is told not to; so it is told for both. */
function carried(file: OutputDocument, field: string, enabled: unknown, what: string) {
  if (enabled === false) return [];
  const message = `${what} that a tenant writes are carried to the host`;
  return [fault(file, `${field}.sync.toHost.${what}`, message, "set enabled: false")];
}

function chosenBy(
  file: OutputDocument,
  field: string,
  labels: JsonValue,
  kind: PlaceKind,
  { jurisdiction }: RuleContext,
): readonly Finding[] {
  const names = placesInside(kind, jurisdiction);
  const place = isJsonObject(labels) ? labels[PLACE_LABEL] : undefined;
  const isOurs = look(labels, JURISDICTION_LABEL) === jurisdiction.name;
  if (isOurs && typeof place === "string" && names.includes(place)) return [];
  const message = `${field} shows what is labelled "${shown(labels)}", which no entry stands for`;
  const label = `${JURISDICTION_LABEL}: ${jurisdiction.name} and ${PLACE_LABEL}`;
  const hint =
    names.length > 0
      ? `choose by ${label}: ${names.join(" or ")}`
      : `declare an inventory entry of kind ${kind}`;
  return [fault(file, `${field}.sync.fromHost`, message, hint)];
}

function accounts(file: OutputDocument, { jurisdiction }: RuleContext): readonly Finding[] {
  const field = "sync.toHost.serviceAccounts";
  if (look(file.object, ...field.split("."), "enabled") !== true) return [];
  if (placesInside("identity-issuer", jurisdiction).length > 0) return [];
  const message = "service accounts are made on the host, and no issuer is declared for them";
  return [fault(file, field, message, "leave it out")];
}

function placesInside(
  kind: PlaceKind,
  { inventory, members }: RuleContext["jurisdiction"],
): readonly string[] {
  return [...inventory.values()]
    .filter(({ entry }) => entry.kind === kind && members.has(entry.country))
    .map(({ entry }) => entry.name);
}

function fault(file: OutputDocument, field: string, message: string, hint: string): Finding {
  return faultIn(file, `/${field.replaceAll(".", "/")}`, serviceOpenFault, message, hint);
}

import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { releaseBehind } from "../delivery-world.ts";
import type { FoundObject } from "../fields.ts";
import { besideValues, look, lookText, valuesFiles } from "../look.ts";
import { REGISTRATION } from "../registrations.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Every tenant cluster on the cluster where Argo CD runs is a cluster of that Argo CD: by one
 * ExternalSecret, which takes the credential from that tenant cluster's own namespace and from
 * nowhere else, so that none is in Git. What Argo CD does not reach says so in its evidence.
 * Why: without a registration nothing gets inside; with a mixed one, a tenant's policies and the
 * administrator's key meet another tenant.
 * Source: Argo CD, declarative setup, Clusters; External Secrets 1.3, Kubernetes provider.
 */
const tenantClusterUnregisteredFault = defineFinding({
  code: "tenant-cluster-unregistered",
  severity: "error",
  summary:
    "Argo CD knows every tenant cluster that it reaches, by a credential that no file holds.",
  why: "what Argo CD does not know gets no policies; what it is told wrongly gets another's",
  basis: "house",
  waivable: false,
});

const ARGO_CD_NAMESPACE = "argocd";

/** The only three fields of a kubeconfig, each as the template takes it over. */
const CONFIG = JSON.stringify({
  tlsClientConfig: {
    caData: "{{ index . `certificate-authority` | b64enc }}",
    certData: "{{ index . `client-certificate` | b64enc }}",
    keyData: "{{ index . `client-key` | b64enc }}",
  },
});

/** Finds tenant clusters without a registration, and registrations that tell something else. */
export function tenantClusterUnregistered(context: RuleContext): readonly Finding[] {
  const registrations = context.fields.objects("ExternalSecret").filter(isRegistration);
  const counts = new Map<string, number>();
  for (const { object } of registrations) {
    counts.set(releaseOf(object), (counts.get(releaseOf(object)) ?? 0) + 1);
  }
  const stores = storesByName(context);
  const mayReadMore = new Map<string, boolean>();
  return [
    ...valuesFiles(context.documents).flatMap((values) =>
      checkTenantCluster(values, counts, context),
    ),
    ...registrations.flatMap((each) => checkRegistration(each, { context, stores, mayReadMore })),
  ];
}

/** What is looked up for each registration: found once, however many there are. */
interface Lookups {
  readonly context: RuleContext;
  /** Stores of Argo CD's namespace. */
  readonly stores: ReadonlyMap<string, readonly FoundObject[]>;
  /** Answers about service accounts, by name, as they were given. */
  readonly mayReadMore: Map<string, boolean>;
}

function storesByName({ fields }: RuleContext): ReadonlyMap<string, readonly FoundObject[]> {
  const stores = new Map<string, FoundObject[]>();
  for (const store of fields.objects("SecretStore")) {
    if (lookText(store.object, "metadata", "namespace") !== ARGO_CD_NAMESPACE) continue;
    const name = lookText(store.object, "metadata", "name");
    stores.set(name, [...(stores.get(name) ?? []), store]);
  }
  return stores;
}

function checkTenantCluster(
  values: OutputDocument,
  counts: ReadonlyMap<string, number>,
  context: RuleContext,
): readonly Finding[] {
  const [own] = besideValues(values, context, "TenantCluster");
  if (!own) return [];
  const release = lookText(own.object, "metadata", "namespace");
  const count = counts.get(release) ?? 0;
  const host = lookText(own.object, "spec", "controlPlaneCluster");
  const copies = look(values.object, "exportKubeConfig", "additionalSecrets");
  const writes =
    Array.isArray(copies) && copies.some((each) => look(each, "name") === REGISTRATION);
  const fault = (document: OutputDocument, pointer: string, message: string) =>
    faultIn(document, pointer, tenantClusterUnregisteredFault, message, "compile again");
  const isStandalone = lookText(own.object, "spec", "isolation") === "standalone";
  if (isStandalone || host !== context.jurisdiction.delivery.cluster.name) {
    const [evidence] = besideValues(values, context, "Evidence");
    const said = look(evidence?.object, "spec", "decisions", "policies-inside") !== undefined;
    return [
      ...(count > 0 ? [fault(own, "", `"${release}" is registered, but not reached`)] : []),
      ...(said ? [] : [fault(own, "", `nothing says that no policies get into "${release}"`)]),
    ];
  }
  return [
    ...(count === 1 ? [] : [fault(own, "", `${count || "no"} registrations for "${release}"`)]),
    ...(writes ? [] : [fault(values, "", `"${release}" writes no Secret for Argo CD`)]),
  ];
}

function checkRegistration(
  { document, pointer, object }: FoundObject,
  { context, stores, mayReadMore }: Lookups,
): readonly Finding[] {
  const fault = (at: string, message: string, hint: string) => [
    faultIn(document, pointer + at, tenantClusterUnregisteredFault, message, hint),
  ];
  const release = releaseOf(object);
  const template = ["spec", "target", "template", "data"];
  const from = JSON.stringify(look(object, "spec", "dataFrom"));
  const expected = [{ extract: { key: REGISTRATION } }];
  const [store, ...others] = stores.get(storeOf(object) ?? "") ?? [];
  const provider = ["spec", "provider", "kubernetes"];
  const reader = lookText(store?.object, ...provider, "auth", "serviceAccount", "name");
  return [
    ...(lookText(object, ...template, "config") === CONFIG
      ? []
      : fault(
          `/${template.join("/")}/config`,
          "the credential is not the one that is read",
          CONFIG,
        )),
    ...(from === JSON.stringify(expected)
      ? []
      : fault("/spec/dataFrom", "more is read than one Secret", `extract ${REGISTRATION}`)),
    ...(store && others.length === 0
      ? []
      : fault("/spec/secretStoreRef", "no store of the same namespace", "name a SecretStore")),
    ...(store === undefined || lookText(store.object, ...provider, "remoteNamespace") === release
      ? []
      : fault(
          "/spec/secretStoreRef",
          `the credential for "${release}" is taken from another namespace`,
          `set remoteNamespace: ${release} in the store`,
        )),
    ...(store === undefined || !readsMore(reader, context, mayReadMore)
      ? []
      : fault(
          "/spec/secretStoreRef",
          `"${reader}" may do something else than get Secrets named ${REGISTRATION}`,
          `bind one rule: get secrets, resourceNames: [${REGISTRATION}]`,
        )),
  ];
}

/** What Argo CD would take for a cluster. */
function isRegistration({ object }: FoundObject): boolean {
  const labels = ["spec", "target", "template", "metadata", "labels"];
  return look(object, ...labels, "argocd.argoproj.io/secret-type") === "cluster";
}

function releaseOf(object: FoundObject["object"]): string {
  const server = lookText(object, "spec", "target", "template", "data", "server");
  return releaseBehind(server) ?? "";
}

/** Name of the store that a registration reads, where it is one of its own namespace. */
function storeOf(object: FoundObject["object"]): string | undefined {
  const own =
    lookText(object, "spec", "secretStoreRef", "kind") === "SecretStore" &&
    lookText(object, "metadata", "namespace") === ARGO_CD_NAMESPACE;
  return own ? lookText(object, "spec", "secretStoreRef", "name") : undefined;
}

function readsMore(reader: string, context: RuleContext, known: Map<string, boolean>): boolean {
  const answer = known.get(reader) ?? !readsOneSecret(reader, context);
  known.set(reader, answer);
  return answer;
}

/** Whether all that is bound to a service account of Argo CD is to get Secrets of the one name. */
function readsOneSecret(reader: string, { fields }: RuleContext): boolean {
  const bindings = ["RoleBinding", "ClusterRoleBinding"].flatMap((kind) => fields.objects(kind));
  const own = bindings.filter(({ object }) => {
    const subjects = look(object, "subjects");
    return Array.isArray(subjects) && subjects.some((each) => isReader(each, reader));
  });
  const rules = own.flatMap(({ object }) => {
    const roles = fields.objects(lookText(object, "roleRef", "kind"));
    const name = lookText(object, "roleRef", "name");
    const bound = roles.filter((each) => lookText(each.object, "metadata", "name") === name);
    // A role that is not emitted may hold anything.
    return bound.length > 0 ? bound.flatMap((each) => rulesOf(each)) : [undefined];
  });
  return rules.length > 0 && rules.every((rule) => JSON.stringify(rule) === ONE_SECRET);
}

const ONE_SECRET = JSON.stringify(["", REGISTRATION, "secrets", "get"]);

/** Groups, names, resources and verbs of each rule of a role, as one list. */
function rulesOf({ object }: FoundObject): readonly (readonly unknown[])[] {
  const rules = look(object, "rules");
  return (Array.isArray(rules) ? rules : []).map((rule) =>
    ["apiGroups", "resourceNames", "resources", "verbs"].flatMap((key) => look(rule, key) ?? ["*"]),
  );
}

function isReader(subject: JsonValue, name: string): boolean {
  return (
    look(subject, "kind") === "ServiceAccount" &&
    look(subject, "name") === name &&
    look(subject, "namespace") === ARGO_CD_NAMESPACE
  );
}

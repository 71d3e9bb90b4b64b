import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look, lookText, shown, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";
import { clustersFor } from "../standing.ts";

/**
 * The API server of a tenant cluster, and its workloads, are reached from outside through declared
 * gateways and under declared hosts, each of one tenant cluster; a tenant makes no gateway itself.
 * Why: an imported gateway without host names takes routes for any name, a neighbour's too.
 * Source: vCluster 0.36.1, controlPlane.tlsRoute, sync.fromHost.gateways (pkg/config/validation.go
 * and pkg/controllers/resources/gatewayroutes), sync.toHost.gatewayApi. Gateways that routes name
 * as their parents are looked after by gateway-undeclared.
 */
const doorOpenFault = defineFinding({
  code: "door-open",
  severity: "error",
  summary: "What is reached from outside is reached through declared gateways, by its own hosts.",
  why: "who answers for a name gets what was meant for whoever has it",
  basis: "house",
  waivable: false,
});

interface Fault {
  readonly at: string;
  readonly message: string;
  readonly hint: string;
}

/** Finds doors that are wider than what is declared, and hosts that two doors share. */
export function doorOpen(context: RuleContext): readonly Finding[] {
  const files = valuesFiles(context.documents);
  const hosts = Map.groupBy(files.flatMap(hostsOf), ({ host }) => host);
  return files.flatMap((file) => {
    const shared = hostsOf(file)
      .filter(({ host }) => (hosts.get(host) ?? []).some((other) => other.file !== file))
      .map(({ host, at }) => ({
        at,
        message: `"${host}" is answered for by two tenant clusters`,
        hint: "give each its own",
      }));
    return [...route(file, context), ...imported(file, context), ...made(file), ...shared].map(
      ({ at, message, hint }) => faultIn(file, at, doorOpenFault, message, hint),
    );
  });
}

const ROUTE = "/controlPlane/tlsRoute";

function route({ object }: OutputDocument, context: RuleContext): readonly Fault[] {
  const door = look(object, "controlPlane", "tlsRoute") as JsonValue | undefined;
  const host = lookText(door, "host");
  const at = `${ROUTE}/host`;
  if (look(door, "enabled") !== true) {
    if (look(door, "host") === "") return [];
    return [{ at, message: "a host stands in the configuration of no route", hint: 'set ""' }];
  }
  const parents = look(door, "parentRefs");
  const names = look(object, "controlPlane", "proxy", "extraSANs");
  const isCertified = Array.isArray(names) && names.includes(host);
  return [
    ...undeclaredHost(host, at, context),
    ...(Array.isArray(parents) && parents.length > 0
      ? []
      : [{ at: `${ROUTE}/parentRefs`, message: "no gateway is named", hint: "name a gateway" }]),
    ...(isJsonObject(look(door, "spec"))
      ? [{ at: `${ROUTE}/spec`, message: "the route is written anew", hint: "leave spec out" }]
      : []),
    ...(isCertified
      ? []
      : [{ at, message: `no certificate is made for "${host}"`, hint: "add it to extraSANs" }]),
  ];
}

const GATEWAYS = "/sync/fromHost/gateways";

function imported(file: OutputDocument, context: RuleContext): readonly Fault[] {
  const door = look(file.object, "sync", "fromHost", "gateways") as JsonValue | undefined;
  if (look(door, "enabled") !== true) return [];
  const declared = clustersFor(file, context).flatMap(({ spec }) =>
    (spec.gateways ?? []).map(({ name, namespace }) => `${namespace}/${name}`),
  );
  const names = Object.keys((look(door, "mappings", "byName") ?? {}) as object);
  const overrides = overridesOf(file);
  return names.flatMap((name) => {
    const at = `${GATEWAYS}/mappings/byName`;
    if (!declared.includes(name)) {
      const hint = declared.length > 0 ? `use ${declared.join(", ")}` : "leave it out";
      return [{ at, message: `gateway "${name}" is declared on no control plane cluster`, hint }];
    }
    const own = overrides.filter((each) => each.name === name);
    const allowed = own.flatMap(({ hosts }) => hosts);
    if (own.length !== 1 || allowed.length === 0) {
      const message = `routes may answer for any host through gateway "${name}"`;
      return [{ at, message, hint: "say allowedHostnames in one override" }];
    }
    return allowed.flatMap((host) => undeclaredHost(host, `${GATEWAYS}/allowedRoutes`, context));
  });
}

function overridesOf({ object }: OutputDocument) {
  const list = look(object, "sync", "fromHost", "gateways", "allowedRoutes", "overrides");
  return (Array.isArray(list) ? list : []).map((each: JsonValue) => {
    const hosts = look(each, "allowedHostnames");
    return {
      name: `${lookText(each, "hostNamespace")}/${lookText(each, "name")}`,
      hosts: Array.isArray(hosts) ? hosts.map(shown) : [],
    };
  });
}

/** Kinds of the Gateway API that a tenant would open a door with, or leave its namespace. */
const MADE = ["enabled", "gateways/enabled", "tlsRoutes/enabled", "backendTLSPolicies/enabled"];

function made({ object }: OutputDocument): readonly Fault[] {
  const api = look(object, "sync", "toHost", "gatewayApi") as JsonValue | undefined;
  const isImporting = look(object, "sync", "fromHost", "gateways", "enabled") === true;
  const shut = isImporting ? MADE : [...MADE, "httpRoutes/enabled"];
  return shut
    .filter((field) => look(api, ...field.split("/")) === true)
    .map((field) => ({
      at: `/sync/toHost/gatewayApi/${field}`,
      message: "tenants make their own doors, or routes to gateways that nobody imported",
      hint: "leave it out",
    }));
}

/** That some entry has the host is looked after by place-outside-inventory; this is its kind. */
function undeclaredHost(host: string, at: string, { jurisdiction }: RuleContext): readonly Fault[] {
  const { inventory, members } = jurisdiction;
  const patterns = [...inventory.values()]
    .filter(({ entry }) => entry.kind === "gateway" && members.has(entry.country))
    .flatMap(({ entry }) => entry.hosts ?? []);
  const isWild = host.startsWith("*");
  const rest = host.slice(host.indexOf("."));
  if (!isWild && patterns.some((each) => each === host || each === `*${rest}`)) return [];
  const message = `"${host}" is no host of an entry of kind gateway`;
  return [{ at, message, hint: "name one host of such an entry" }];
}

function hostsOf(file: OutputDocument) {
  const host = lookText(file.object, "controlPlane", "tlsRoute", "host");
  const exposed = host === "" ? [] : [{ file, host, at: `${ROUTE}/host` }];
  const routed = overridesOf(file).flatMap(({ hosts }) =>
    hosts.map((each) => ({ file, host: each, at: `${GATEWAYS}/allowedRoutes` })),
  );
  return [...exposed, ...routed];
}

import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { Place } from "../../handoff/catalog.ts";
import { look, lookText, shown } from "../look.ts";
import { type DeclaredConnections, declaredPort } from "./declared-connections.ts";
import type { Role } from "./endpoint.ts";

/** Where Cilium keeps the namespace of a pod among its labels. */
const POD_NAMESPACE = "k8s:io.kubernetes.pod.namespace";

/** Ports on which resolvers answer: of the host, and of a tenant cluster behind its Service. */
const DNS_PORTS = ["53", "1053"];

/** Who is let out by names, and to which declared places. */
export interface NamedPod {
  readonly name: string;
  readonly places: readonly Place[];
}

/** What tells resolvers from others. */
type Resolvers = Pick<DeclaredConnections, "hasDnsInside" | "network">;

/**
 * What an egress rule of a CiliumNetworkPolicy opens for the pods that it selects and nobody
 * declared, in words; undefined where there is nothing. Known are two forms: names of declared
 * places on their port, and resolvers, whose answers Cilium reads.
 */
export function openedByCilium(
  rule: JsonValue,
  pods: readonly NamedPod[],
  declared: Resolvers,
): string | undefined {
  if (!isJsonObject(rule)) return "everything is opened";
  const { toPorts, ...peers } = rule;
  const [kind, ...others] = Object.keys(peers);
  if (kind === undefined || others.length > 0) return "more than one kind of peer is opened";
  const ports = portsOf(toPorts);
  if (kind === "toFQDNs") return namesOpened(rule.toFQDNs, ports, pods);
  const isDns = ports.length > 0 && ports.every((port) => DNS_PORTS.includes(port));
  if (isDns && (kind === "toEndpoints" || isDeclaredDns(kind, peers[kind], declared))) {
    return isResolver(kind, peers[kind], declared)
      ? undefined
      : `"${kind}" opens what is no resolver`;
  }
  return `"${kind}" is opened: ${shown(peers[kind])}`;
}

function namesOpened(
  names: JsonValue | undefined,
  ports: readonly string[],
  pods: readonly NamedPod[],
): string | undefined {
  const list = Array.isArray(names) ? (names as readonly JsonValue[]) : [];
  for (const each of list) {
    const name = lookText(each, "matchName");
    if (look(each, "matchPattern") !== undefined || name === "") {
      return `names are opened by a pattern, "${lookText(each, "matchPattern")}"`;
    }
    for (const pod of pods) {
      const places = pod.places.filter(({ entry }) => entry.hosts?.includes(name));
      const fits = places.some(({ entry }) => ports.join() === String(declaredPort(entry)));
      if (!fits) return `"${pod.name}" may reach ${name} on ${ports.join(", ") || "any port"}`;
    }
  }
  return list.length === 0 ? "a list of names is empty, which opens every one" : undefined;
}

/** Who connects to which declared place. */
export function placesFor(role: Role, declared: DeclaredConnections): readonly Place[] {
  const { auditSink, externalEtcd, snapshotStore, egress, controls, platform } = declared;
  const uploads = declared.uploadsItself ? [snapshotStore] : [];
  const own: Partial<Record<Role, readonly (Place | undefined)[]>> = {
    "control-plane": [auditSink, externalEtcd, platform, ...controls, ...uploads],
    snapshot: [snapshotStore, externalEtcd],
    "tenant-dns": egress,
    workload: egress,
  };
  return (own[role] ?? []).filter((place): place is Place => place !== undefined);
}

/** Pods of the host's DNS, the tenant's own, or the ranges that the cluster declares for it. */
function isResolver(kind: string, peers: JsonValue | undefined, declared: Resolvers): boolean {
  if (kind === "toCIDR") return true;
  const list = Array.isArray(peers) ? (peers as readonly JsonValue[]) : [];
  return (
    list.length > 0 &&
    list.every((each) => isDnsPod(each) || (declared.hasDnsInside && isControlPlane(each)))
  );
}

/** Cilium looks in the namespace of the policy unless a label says another one. */
function isDnsPod(selector: JsonValue): boolean {
  const app = lookText(selector, "matchLabels", "k8s-app");
  const namespace = lookText(selector, "matchLabels", POD_NAMESPACE);
  if (namespace === "kube-system") return app === "kube-dns";
  return app === "vcluster-kube-dns" && !JSON.stringify(selector).includes(".namespace");
}

/** Which a tenant's pod cannot be: the syncer's label is on all of them. */
function isControlPlane(selector: JsonValue): boolean {
  const words = JSON.stringify(look(selector, "matchExpressions") ?? null);
  return (
    lookText(selector, "matchLabels", "app") === "vcluster" &&
    words.includes('"vcluster.loft.sh/managed-by","operator":"DoesNotExist"') &&
    lookText(selector, "matchLabels", POD_NAMESPACE) === ""
  );
}

function isDeclaredDns(kind: string, peers: JsonValue | undefined, declared: Resolvers) {
  const ranges = declared.network?.dns ?? [];
  const list = Array.isArray(peers) ? peers.map(shown) : [];
  return kind === "toCIDR" && list.length > 0 && list.every((range) => ranges.includes(range));
}

/** TCP and UDP are told apart by nobody here; a rule without ports opens all of them. */
function portsOf(toPorts: JsonValue | undefined): readonly string[] {
  const list = Array.isArray(toPorts) ? (toPorts as readonly JsonValue[]) : [];
  const ports = list.flatMap((each) => {
    const own = look(each, "ports");
    return Array.isArray(own) ? (own as readonly JsonValue[]) : [];
  });
  return [...new Set(ports.map((port) => `${shown(look(port, "port"))}${rangeEnd(port)}`))];
}

function rangeEnd(port: JsonValue): string {
  const end = look(port, "endPort");
  return end === undefined ? "" : `-${shown(end)}`;
}

import { liesIn, rangeOf } from "./address-range.ts";
import { type DeclaredConnections, declaredApiPort, declaredPort } from "./declared-connections.ts";
import { type Address, type Endpoint, isPod, type Pod, type Role } from "./endpoint.ts";
import { ANY_PORT, type PortSet } from "./port-set.ts";

const TENANT_API: PortSet = tcp(8443);
const ETCD: PortSet = tcp(2379);
const MEMBERS: PortSet = [{ protocol: "TCP", from: 2379, to: 2380 }];
const DNS_INSIDE: PortSet = [{ protocol: "UDP", from: 1053, to: 1053 }, ...tcp(1053)];
const DNS: PortSet = [{ protocol: "UDP", from: 53, to: 53 }, ...tcp(53)];

/**
 * What may happen inside one host namespace, by role of sender and receiver; the rest may not.
 * Ports: vCluster chart 0.36.1, service.yaml and etcd-service.yaml.
 */
const INSIDE: Readonly<Record<string, PortSet>> = {
  "control-plane control-plane": TENANT_API,
  "control-plane etcd": ETCD,
  // The tenant's own admission webhooks and aggregated APIs.
  "control-plane tenant-dns": ANY_PORT,
  "control-plane workload": ANY_PORT,
  "etcd etcd": MEMBERS,
  "snapshot etcd": ETCD,
  "guest control-plane": TENANT_API,
  "guest tenant-dns": DNS_INSIDE,
  "tenant-dns control-plane": TENANT_API,
  "tenant-dns tenant-dns": ANY_PORT,
  "tenant-dns workload": ANY_PORT,
  "workload control-plane": TENANT_API,
  "workload tenant-dns": ANY_PORT,
  "workload workload": ANY_PORT,
};

/** Who asks the resolvers of the cluster; workloads ask the tenant's DNS. */
const ASKS_DNS: readonly Role[] = ["control-plane", "etcd", "snapshot", "tenant-dns"];

/** Ports that the input declares between two endpoints; nothing that is not said. */
export function declaredTraffic(
  from: Endpoint,
  to: Endpoint,
  declared: DeclaredConnections,
): PortSet {
  if (isPod(from) && isPod(to)) return betweenPods(from, to, declared);
  if (isPod(from) && !isPod(to)) return outTo(from, to, declared);
  if (!isPod(from) && isPod(to)) return inFrom(from, to, declared);
  return [];
}

/** Every range that the declarations of one tenant cluster name. */
export function declaredAddresses(declared: DeclaredConnections): readonly string[] {
  const nodes = declared.nodes?.entry.cidrs ?? [];
  const outgoing = openings(declared).flatMap(({ cidrs }) => cidrs);
  return [...outgoing, ...nodes, ...(declared.network?.argoCd ?? [])];
}

function betweenPods(from: Pod, to: Pod, declared: DeclaredConnections) {
  const { network, isDeliveredHere, isReachedByGateway, isMeasured } = declared;
  if (from.guest !== undefined && from.guest === to.guest) return ANY_PORT;
  if (from.namespace === to.namespace) {
    const way = `${from.role} ${to.role}`;
    return [...(INSIDE[way] ?? []), ...insideControlPlane(way, declared)];
  }
  if (to.role === "cluster-dns") return !network?.dns && ASKS_DNS.includes(from.role) ? DNS : [];
  const isOfTenant = to.role === "workload" || to.role === "tenant-dns";
  const isMeter = from.role === "meter" && isMeasured && to.role === "control-plane";
  if (isMeter) return TENANT_API;
  if (from.role === "gateway" && isOfTenant) return isReachedByGateway ? ANY_PORT : [];
  const isPeople = from.role === "gateway" || (from.role === "argo-cd" && isDeliveredHere);
  return isPeople && to.role === "control-plane" ? TENANT_API : [];
}

/** What is asked of a control plane that is its own store, or its own DNS. */
function insideControlPlane(
  way: string,
  { hasEtcdInside, hasDnsInside }: DeclaredConnections,
): PortSet {
  const asksDns = ["guest control-plane", "tenant-dns control-plane", "workload control-plane"];
  if (hasDnsInside && asksDns.includes(way)) return DNS_INSIDE;
  return hasEtcdInside && way === "control-plane control-plane" ? MEMBERS : [];
}

function outTo(from: Pod, { address }: Address, declared: DeclaredConnections): PortSet {
  return openings(declared)
    .filter(({ roles }) => roles.includes(from.role))
    .filter(({ cidrs }) => cidrs.some((cidr) => liesIn(address, rangeOf(cidr))))
    .flatMap(({ ports }) => ports);
}

function inFrom({ address }: Address, to: Pod, declared: DeclaredConnections) {
  const { network, isDeliveredHere, nodes } = declared;
  const argoCd = isDeliveredHere ? [] : (network?.argoCd ?? []);
  const cidrs = [...argoCd, ...(nodes?.entry.cidrs ?? [])];
  const isDeclared = cidrs.some((cidr) => liesIn(address, rangeOf(cidr)));
  return isDeclared && to.role === "control-plane" ? TENANT_API : [];
}

interface DeclaredOpening {
  readonly roles: readonly Role[];
  readonly cidrs: readonly string[];
  readonly ports: PortSet;
}

function openings(declared: DeclaredConnections): readonly DeclaredOpening[] {
  const { host, network, auditSink, snapshotStore, externalEtcd } = declared;
  const { platform, egress, controls, uploadsItself } = declared;
  const asks: Role[] = ["control-plane", ...(uploadsItself ? (["snapshot"] as const) : [])];
  const api = declaredApiPort(host?.spec);
  const to = (place: typeof auditSink, ...roles: Role[]): DeclaredOpening[] =>
    place ? [{ roles, cidrs: place.entry.cidrs ?? [], ports: tcp(declaredPort(place.entry)) }] : [];
  return [
    { roles: asks, cidrs: network?.apiServer ?? [], ports: tcp(api) },
    { roles: ASKS_DNS, cidrs: network?.dns ?? [], ports: DNS },
    ...to(auditSink, "control-plane"),
    ...to(snapshotStore, "snapshot", ...(uploadsItself ? (["control-plane"] as const) : [])),
    ...to(externalEtcd, "control-plane", "snapshot"),
    ...controls.flatMap((place) => to(place, "control-plane")),
    ...to(platform, "control-plane"),
    ...egress.flatMap((place) => to(place, "workload", "tenant-dns")),
  ];
}

function tcp(port: number): PortSet {
  return [{ protocol: "TCP", from: port, to: port }];
}

import ipaddr from "ipaddr.js";
import type { JurisdictionEntry } from "../handoff/catalog.ts";
import type { OutputDocument } from "../handoff/output-document.ts";
import { lookText } from "./look.ts";

/** Hosts of an inventory, its API servers and its remotes: what output may name. */
export function declaresHost({ inventory, ...rest }: JurisdictionEntry, host: string): boolean {
  const places = [...inventory.values()].filter(({ entry }) => rest.members.has(entry.country));
  const clusters = [...rest.controlPlaneClusters.values()];
  return (
    places.some(({ entry }) => entry.hosts?.some((pattern) => matches(pattern, host))) ||
    clusters.some(({ spec }) => rest.members.has(spec.country) && spec.apiServer.host === host)
  );
}

/**
 * Whether an address or a range lies in a range of the inventory, or a cluster's own network. Pods
 * and Services are named by their whole range alone: an address among them is some tenant's.
 */
export function declaresAddress({ members, ...rest }: JurisdictionEntry, text: string): boolean {
  const address = text.split("/")[0] ?? "";
  const bits = text.includes("/") ? Number(text.split("/")[1]) : undefined;
  const places = [...rest.inventory.values()].filter(({ entry }) => members.has(entry.country));
  const clusters = [...rest.controlPlaneClusters.values()].map(({ spec }) => spec);
  const networks = clusters.filter(({ country }) => members.has(country));
  const ranges = [
    ...places.map(({ entry }) => entry.cidrs),
    ...networks.flatMap(({ network }) => [network?.apiServer, network?.dns, network?.argoCd]),
  ];
  const own = networks.flatMap(({ network }) => [network?.pods, network?.services]);
  return (
    own.some((cidrs) => cidrs?.includes(text)) ||
    ranges.some((cidrs) => cidrs?.some((cidr) => contains(cidr, address, bits)))
  );
}

/**
 * Names that only a cluster's own DNS answers: `<service>.<namespace>.svc`, and
 * `<service>.<namespace>` for a namespace that is itself emitted.
 */
export function isInCluster(host: string, namespaces: ReadonlySet<string>): boolean {
  if (/^[a-z0-9-]+\.[a-z0-9-]+\.svc(\.cluster\.local)?$/.test(host)) return true;
  const labels = host.split(".");
  return labels.length === 2 && namespaces.has(labels[1] ?? "");
}

/** Names of the namespaces that a set of documents makes. */
export function emittedNamespaces(documents: readonly OutputDocument[]): ReadonlySet<string> {
  const namespaces = documents.filter(({ object }) => object.kind === "Namespace");
  return new Set(namespaces.map(({ object }) => lookText(object, "metadata", "name")));
}

function matches(pattern: string, host: string): boolean {
  if (!pattern.startsWith("*.")) return pattern === host;
  const rest = host.slice(host.indexOf("."));
  return rest === pattern.slice(1);
}

function contains(cidr: string, address: string, bits: number | undefined): boolean {
  if (!ipaddr.isValid(address) || !ipaddr.isValidCIDR(cidr)) return false;
  const [network, prefix] = ipaddr.parseCIDR(cidr);
  const parsed = ipaddr.parse(address);
  if (parsed.kind() !== network.kind() || (bits !== undefined && bits < prefix)) return false;
  return parsed.match(ipaddr.parseCIDR(cidr) as [never, number]);
}

import { type Cure, decision } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { ClusterNetwork } from "@bailiwick/model/kinds/control-plane-cluster";
import { below, type Origin } from "@bailiwick/model/origin";
import ipaddr from "ipaddr.js";
import type { ClusterEntry, Place } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { checkRange } from "./ranges.ts";

const rangeAmongPods = defineFinding({
  code: "range-among-pods",
  severity: "error",
  summary: "No place that policies let traffic to lies among the pods or Services of a cluster.",
  why: "a policy that opens a range opens every pod in it, and so one tenant to another",
  basis: "house",
  waivable: false,
});

const FIELDS = ["apiServer", "pods", "services", "dns", "argoCd"] as const;

/** Fields whose addresses policies open; a node cache of DNS may well answer on a Service. */
const OPENED = ["apiServer", "argoCd"] as const;

/** An address that documentation may use and nobody has (RFC 5737): its operator knows the own. */
const ELSEWHERE = "192.0.2.1/32";

/** Checks the ranges of a control plane cluster, and that nothing declared lies among its pods. */
export function checkClusterNetwork(
  { name, file, spec }: ClusterEntry,
  inventory: ReadonlyMap<string, Place>,
  report: Report,
): void {
  const { network } = spec;
  if (!network) return;
  const origin: Origin = { file, pointer: "/spec/network" };
  for (const field of FIELDS) {
    network[field]?.forEach((cidr, index) => {
      checkRange(cidr, below(origin, field, index), report);
    });
  }
  for (const field of OPENED) {
    network[field]?.forEach((cidr, index) => {
      const at = below(origin, field, index);
      reportAmongPods(cidr, at, decision(setTo(at, ELSEWHERE)), name, network, report);
    });
  }
  for (const { entry, origin: place } of inventory.values()) {
    entry.cidrs?.forEach((cidr, index) => {
      const at = below(place, "cidrs", index);
      const isOnly = entry.cidrs?.length === 1;
      const cure = decision(takeOut(isOnly ? below(place, "cidrs") : at));
      reportAmongPods(cidr, at, cure, name, network, report);
    });
  }
}

function reportAmongPods(
  cidr: string,
  origin: Origin,
  cure: Cure,
  cluster: string,
  { pods, services }: ClusterNetwork,
  report: Report,
): void {
  const hit = [...pods, ...services].find((other) => overlap(cidr, other));
  if (hit === undefined) return;
  report({
    definition: rangeAmongPods,
    origin,
    message: `"${cidr}" overlaps ${hit}, the pods or Services of ${cluster}`,
    hint: `declare a range outside ${hit}`,
    cure,
  });
}

/** Of two ranges that overlap, one holds the first address of the other. */
function overlap(left: string, right: string): boolean {
  return holdsFirst(left, right) || holdsFirst(right, left);
}

function holdsFirst(range: string, other: string): boolean {
  if (![range, other].every(isRange)) return false;
  const [first] = ipaddr.parseCIDR(other);
  const [network, length] = ipaddr.parseCIDR(range);
  return first.kind() === network.kind() && first.match(network, length);
}

/** What readers take differently has been reported already. */
function isRange(cidr: string): boolean {
  return ipaddr.IPv4.isValidCIDRFourPartDecimal(cidr) || ipaddr.IPv6.isValidCIDR(cidr);
}

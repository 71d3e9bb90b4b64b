import { decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { PrivateNodesRequest } from "@bailiwick/model/kinds/private-nodes";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import ipaddr from "ipaddr.js";
import type { Place, ResolvedPrivateNodes } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { resolveAutoNodes } from "./auto-nodes.ts";
import { demandOneHost } from "./dialled-places.ts";
import { checkRange } from "./ranges.ts";
import { lookUpPlace } from "./references.ts";
import type { Scope } from "./scope.ts";

const nodeRangeUndeclared = defineFinding({
  code: "node-range-undeclared",
  severity: "error",
  summary: "Pods and Services on machines of one's own have ranges of the declared node network.",
  why: "closed world: an address that nobody declared has no country, no operator and no proof",
  basis: "house",
  waivable: false,
});

const RANGES = ["pods", "services"] as const;

/** Machines of a tenant cluster's own, as asked for; undefined where a name stands for nothing. */
export function resolvePrivateNodes(
  asked: PrivateNodesRequest | undefined,
  origin: Origin,
  scope: Scope,
  report: Report,
): Sourced<ResolvedPrivateNodes> | undefined {
  if (!asked) return undefined;
  const { inventory } = scope;
  const at = (key: string) => below(origin, key);
  const endpoint = lookUpPlace(asked.endpoint, ["api-server"], at("endpoint"), inventory, report);
  const network = lookUpPlace(asked.network, ["node-network"], at("network"), inventory, report);
  if (endpoint) demandOneHost(endpoint.value, report);
  for (const field of RANGES) {
    checkRange(asked[field], at(field), report);
    if (network) demandInside(asked[field], at(field), network.value, report);
  }
  const autoNodes = resolveAutoNodes(asked.autoNodes, at("autoNodes"), scope, report);
  if (!endpoint || !network) return undefined;
  const { pods, services } = asked;
  return { value: { endpoint, network, pods, services, autoNodes }, origin };
}

function demandInside(
  range: string,
  origin: Origin,
  { entry, origin: place }: Place,
  report: Report,
): void {
  const cidrs = entry.cidrs ?? [];
  const [first] = cidrs;
  if (!ipaddr.isValidCIDR(range) || cidrs.some((cidr) => holds(cidr, range))) return;
  report({
    definition: nodeRangeUndeclared,
    origin,
    message: `"${range}" lies in no range of "${entry.name}"`,
    hint: first
      ? `use a part of ${cidrs.join(" or ")}, or declare its range there`
      : `add cidrs: [${range}, …] to "${entry.name}"`,
    cure: decision(first ? setTo(origin, first) : setTo(below(place, "cidrs"), [range])),
    related: [{ origin: place, message: "the node network" }],
  });
}

/** Of two ranges in one family, the wider one holds the first address of the other. */
function holds(cidr: string, range: string): boolean {
  if (!ipaddr.isValidCIDR(cidr)) return false;
  const [network, bits] = ipaddr.parseCIDR(cidr);
  const [first, length] = ipaddr.parseCIDR(range);
  return first.kind() === network.kind() && bits <= length && first.match(network, bits);
}

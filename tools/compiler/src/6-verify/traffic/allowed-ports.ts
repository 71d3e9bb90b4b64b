import { type Endpoint, isPod, type Pod } from "./endpoint.ts";
import { type Direction, isolates, opens, type PlacedPolicy } from "./network-policy.ts";
import { ANY_PORT, inBoth, type PortSet } from "./port-set.ts";

/** Ports of a connection: the sender has to be let out, and the receiver has to let it in. */
export function allowedPorts(
  policies: readonly PlacedPolicy[],
  from: Endpoint,
  to: Endpoint,
): PortSet {
  const out = isPod(from) ? oneWay(policies, from, to, "Egress") : ANY_PORT;
  return isPod(to) ? inBoth(out, oneWay(policies, to, from, "Ingress")) : out;
}

/** A pod that no policy isolates is open; what isolating policies open adds up. */
function oneWay(
  policies: readonly PlacedPolicy[],
  pod: Pod,
  other: Endpoint,
  direction: Direction,
): PortSet {
  const isolating = policies.filter((policy) => isolates(policy, pod, direction));
  if (isolating.length === 0) return ANY_PORT;
  return isolating.flatMap((policy) => opens(policy, pod, other, direction));
}

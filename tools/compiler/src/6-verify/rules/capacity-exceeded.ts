import { type Cure, choice, decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { below } from "@bailiwick/model/origin";
import { amountInWords } from "../capacity/amount-in-words.ts";
import {
  askedOf,
  type ClusterLoad,
  capacityTable,
  type ResourceLoad,
} from "../capacity/capacity-table.ts";
import type { Demand } from "../capacity/demands.ts";
import { isOver } from "../capacity/is-over.ts";
import { roomFor } from "../capacity/room-for.ts";
import { smallerQuota } from "../capacity/smaller-quota.ts";
import type { RuleContext } from "../rule.ts";

/**
 * The tenant clusters of a control plane cluster together ask for no more than it declares to have.
 * Why: quotas are promises; the one that is one too many is kept by nobody, and a claim for a
 * device that is not there stays pending for ever.
 */
const capacityExceededFault = defineFinding({
  code: "capacity-exceeded",
  severity: "error",
  summary: "Tenant clusters together ask for no more than their control plane cluster declares.",
  why: "a quota that the machines cannot give is found out by the tenant, at the worst hour",
  basis: "house",
  waivable: false,
});

/** Finds, for each cluster, the first tenant cluster that does not fit. */
export function capacityExceeded(context: RuleContext): readonly Finding[] {
  const loads = capacityTable(context);
  return loads.flatMap((load) => {
    const over = load.resources.filter(isOver);
    if (over.length === 0) return [];
    const pushers = over.map((resource) => pusherOf(load, resource));
    const first = load.demands.find((demand) => pushers.includes(demand));
    const other = first && roomFor(first, loads, context.jurisdiction);
    return [fault(load, over, first, other)];
  });
}

/** The tenant cluster that pushes a sum over what is declared; none where it is so without any. */
function pusherOf({ demands }: ClusterLoad, resource: ResourceLoad): Demand | undefined {
  const ofTenants = demands.reduce((sum, demand) => sum + askedOf(demand, resource), 0);
  let sum = resource.asked - ofTenants;
  return demands.find((demand) => {
    sum += askedOf(demand, resource);
    return sum > (resource.declared ?? 0) && askedOf(demand, resource) > 0;
  });
}

function fault(
  { cluster }: ClusterLoad,
  over: readonly ResourceLoad[],
  demand: Demand | undefined,
  other: string | undefined,
): Finding {
  const declaredAt = { file: cluster.file, pointer: `/spec${over[0]?.pointer ?? ""}` };
  const raise = over.map((each) => `${each.name} ${amountInWords(each, each.asked)}`).join(", ");
  const raising = `declare ${raise} for ${cluster.name}, where the machines are there`;
  const asked = demand?.request;
  const less = demand && smallerQuota(demand, over);
  return {
    definition: capacityExceededFault,
    origin: asked?.controlPlaneCluster?.origin ?? asked?.origin ?? declaredAt,
    message: demand
      ? `"${demand.subject}" does not fit on ${cluster.name} with the others: ${sums(over)}`
      : `"${cluster.name}" does not hold what it carries itself: ${sums(over)}`,
    hint: [
      ...(other ? [`write controlPlaneCluster: ${other}, which has room`] : []),
      ...(less ? [`write ${less} there`] : []),
      raising,
    ].join("; or "),
    cure:
      asked && other
        ? choice(setTo(below(asked.origin, "controlPlaneCluster"), other))
        : raised(cluster.file, over),
    related: [{ origin: declaredAt, message: `${cluster.name} declares it here` }],
  };
}

function sums(over: readonly ResourceLoad[]): string {
  const each = over.map((load) => {
    const asked = amountInWords(load, load.asked);
    return `${load.name} ${asked} of ${amountInWords(load, load.declared ?? 0)}`;
  });
  return each.join(", ");
}

function raised(file: string, over: readonly ResourceLoad[]): Cure {
  const edits = over.map((each) => {
    const words = amountInWords(each, each.asked);
    const at = { file, pointer: `/spec${each.pointer}` };
    return setTo(at, each.isBytes ? words : Number(words));
  });
  return decision(...edits);
}

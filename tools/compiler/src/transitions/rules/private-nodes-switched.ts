import { defineFinding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { changedDecisions } from "../changed-decisions.ts";
import { formerNodes } from "../former-nodes.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * A tenant cluster has machines of its own from its first day, or never.
 * Why: pods and volumes of one that has none are objects of the control plane cluster, and of one
 * that has them they are not: neither way is anything carried over, and upstream refuses both.
 * Source: vCluster docs, private nodes: they cannot be enabled or disabled after the first start.
 */
const fault = defineFinding({
  code: "private-nodes-switched",
  severity: "error",
  summary: "A tenant cluster has machines of its own from its first day, or never.",
  why: "its pods and volumes are the host's or its machines', and none of them changes hands",
  basis: "guidance",
  waivable: true,
});

/** Finds tenant clusters that get machines of their own, or lose them. */
export const privateNodesSwitched: TransitionRule = {
  fault,
  judge: ({ pairs }) =>
    changedDecisions(pairs, {
      fault,
      what: "isolation",
      read: ({ isolation }) => isolation,
      isFault: (before, after) => hasOwn(before) !== hasOwn(after),
      undo: (before) =>
        hasOwn(before)
          ? `isolation: ${before.isolation.value} and privateNodes as they were`
          : `isolation: ${before.isolation.value} and no privateNodes`,
      former: (before, after) => [
        { steps: ["isolation"], value: before.isolation.value },
        ...(saysItself(after) || hasOwn(before)
          ? [{ steps: ["privateNodes"], value: whole(before) }]
          : []),
      ],
      instead:
        "add a tenant cluster of another name with the new isolation, move workloads and their " +
        "data there, let machines leave and join it with its own token, and retire this one",
    }),
};

/** All that was said of its machines, those that are made on demand included. */
function whole(cluster: TenantClusterPlan): JsonValue | undefined {
  const joined = formerNodes(cluster);
  const made = (cluster.privateNodes?.value.autoNodes ?? []).map(({ value }) => ({
    provider: value.provider.value.entry.name,
    region: value.region.value.entry.name,
    pools: value.pools as unknown as JsonValue,
  }));
  return joined && made.length > 0 ? { ...joined, autoNodes: made } : joined;
}

function hasOwn({ privateNodes }: TenantClusterPlan): boolean {
  return privateNodes !== undefined;
}

/** Its machines stand in its own entry, and in none that it is like. */
function saysItself({ origin, privateNodes }: TenantClusterPlan): boolean {
  return privateNodes?.origin.pointer === `${origin.pointer}/privateNodes`;
}

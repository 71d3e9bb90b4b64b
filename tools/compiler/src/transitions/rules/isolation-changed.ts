import { defineFinding } from "@bailiwick/model/finding";
import { changedDecisions } from "../changed-decisions.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * A tenant cluster keeps the isolation that it was made with.
 * Why: node selectors and tolerations are read when a pod is made. What runs stays on the nodes it
 * is on, so the output would claim an isolation that nobody has until every pod is made again.
 * Source: vCluster, sync.toHost.pods.enforceTolerations and sync.fromHost.nodes.selector.
 */
const fault = defineFinding({
  code: "isolation-changed",
  severity: "error",
  summary: "A tenant cluster keeps its isolation mode.",
  why: "pods that run stay on the nodes that they are on: the new mode would be claimed, not kept",
  basis: "guidance",
  waivable: true,
});

/** Finds tenant clusters whose pods would have to be made anew on other nodes. */
export const isolationChanged: TransitionRule = {
  fault,
  judge: ({ pairs }) =>
    changedDecisions(pairs, {
      fault,
      what: "isolation",
      read: ({ isolation }) => isolation,
      // Machines of its own that come or go are another rule's.
      isFault: (before, after) => !before.privateNodes === !after.privateNodes,
      undo: ({ isolation }) => `isolation: ${isolation.value}`,
      former: ({ isolation }) => [{ steps: ["isolation"], value: isolation.value }],
      instead:
        "add a tenant cluster of another name with the new isolation, move the workloads there, " +
        "and retire this one",
    }),
};

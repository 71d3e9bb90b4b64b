import { defineFinding } from "@bailiwick/model/finding";
import { changedDecisions } from "../changed-decisions.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * A tenant cluster stays on the control plane cluster that it was made on.
 * Why: volumes do not follow. Argo CD makes an empty tenant cluster on the new one and prunes the
 * one that holds the state.
 * Source: Argo CD, automated pruning of what left an ApplicationSet.
 */
const fault = defineFinding({
  code: "control-plane-cluster-changed",
  severity: "error",
  summary: "A tenant cluster stays on its control plane cluster.",
  why: "volumes do not follow: an empty tenant cluster would be made, and the full one pruned",
  basis: "guidance",
  waivable: true,
});

/** Finds tenant clusters that would come up empty on another control plane cluster. */
export const controlPlaneClusterChanged: TransitionRule = {
  fault,
  judge: ({ pairs }) =>
    changedDecisions(pairs, {
      fault,
      what: "control plane cluster",
      read: ({ controlPlaneCluster }) => ({
        value: controlPlaneCluster.value.name,
        origin: controlPlaneCluster.origin,
      }),
      undo: ({ controlPlaneCluster }) => `controlPlaneCluster: ${controlPlaneCluster.value.name}`,
      former: ({ controlPlaneCluster }) => [
        {
          steps: ["controlPlaneCluster"],
          value: controlPlaneCluster.value.name,
        },
      ],
      instead:
        "add a tenant cluster of another name there, restore a snapshot into it, move the " +
        "workloads, and retire this one",
    }),
};

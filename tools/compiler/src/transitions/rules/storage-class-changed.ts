import { defineFinding } from "@bailiwick/model/finding";
import { changedDecisions } from "../changed-decisions.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * The state of a tenant cluster stays on the storage class that it was made on.
 * Why: volumeClaimTemplates of a StatefulSet cannot change. Argo CD is refused, or somebody
 * deletes the set by hand and the old volume stays behind with everything in it.
 * Source: Kubernetes, StatefulSet spec.volumeClaimTemplates is immutable.
 */
const fault = defineFinding({
  code: "storage-class-changed",
  severity: "error",
  summary: "A tenant cluster's own state keeps its storage class.",
  why: "claims of a StatefulSet cannot change their class: the old volume is left behind, or kept",
  basis: "guidance",
  waivable: true,
});

/** Finds tenant clusters whose state would have to move to another kind of volume. */
export const storageClassChanged: TransitionRule = {
  fault,
  judge: ({ pairs }) =>
    changedDecisions(pairs, {
      fault,
      what: "storage class",
      read: ({ storageClass }) => ({
        value: storageClass.value.name,
        origin: storageClass.origin,
      }),
      // Another control plane cluster has other classes: that change is reported as itself.
      isFault: (before, after) =>
        before.controlPlaneCluster.value.name === after.controlPlaneCluster.value.name,
      undo: ({ storageClass }) => `storageClass: ${storageClass.value.name}`,
      former: ({ storageClass }) => [{ steps: ["storageClass"], value: storageClass.value.name }],
      instead:
        "add a tenant cluster of another name on the new class, restore its state there, " +
        "and retire this one",
    }),
};

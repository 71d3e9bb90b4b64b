import { defineFinding } from "@bailiwick/model/finding";
import { changedDecisions } from "../changed-decisions.ts";
import { KUBERNETES_READING } from "../kubernetes-reading.ts";
import { minorOf } from "../minor-of.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * Kubernetes of a tenant cluster never goes back.
 * Why: an older API server does not know what the newer one has stored, and drops it or fails.
 * Source: Kubernetes, version skew policy: no downgrade of kube-apiserver is described.
 */
const fault = defineFinding({
  code: "kubernetes-goes-back",
  severity: "error",
  summary: "Kubernetes of a tenant cluster does not go back.",
  why: "an older API server cannot read what a newer one has stored",
  basis: "guidance",
  waivable: true,
});

/** Finds tenant clusters whose Kubernetes would become older. */
export const kubernetesGoesBack: TransitionRule = {
  fault,
  judge: ({ pairs }) =>
    changedDecisions(pairs, {
      fault,
      ...KUBERNETES_READING,
      isFault: (before, after) =>
        minorOf(after.kubernetes.value.version) < minorOf(before.kubernetes.value.version),
      instead:
        "add a tenant cluster of another name with the older version, move the workloads there, " +
        "and retire this one",
    }),
};

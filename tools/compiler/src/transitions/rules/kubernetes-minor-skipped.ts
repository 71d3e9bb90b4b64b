import { defineFinding } from "@bailiwick/model/finding";
import { changedDecisions } from "../changed-decisions.ts";
import { KUBERNETES_READING } from "../kubernetes-reading.ts";
import { minorOf } from "../minor-of.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * Kubernetes of a tenant cluster goes up by one minor version at a time.
 * Why: an API server reads what the version before it has stored, and no older one; stored versions
 * of objects that are gone cannot be read again.
 * Source: Kubernetes, version skew policy, "Upgrade order": skipping minor versions is unsupported.
 */
const fault = defineFinding({
  code: "kubernetes-minor-skipped",
  severity: "error",
  summary: "Kubernetes goes up by one minor version at a time.",
  why: "upstream supports no API server that reads what an older one than the last has stored",
  basis: "guidance",
  waivable: true,
});

/** Finds tenant clusters whose Kubernetes would jump over a minor version. */
export const kubernetesMinorSkipped: TransitionRule = {
  fault,
  judge: ({ pairs }) =>
    changedDecisions(pairs, {
      fault,
      ...KUBERNETES_READING,
      isFault: (before, after) =>
        minorOf(after.kubernetes.value.version) > minorOf(before.kubernetes.value.version) + 1,
      instead: "go to the next minor version, merge, let it sync, and then to the one after it",
    }),
};

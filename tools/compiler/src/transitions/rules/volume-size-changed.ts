import { defineFinding } from "@bailiwick/model/finding";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { changedDecisions } from "../changed-decisions.ts";
import { TEMPLATE_PIN } from "../template-pin.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * The volume of a tenant cluster's own state keeps the size that it was made with.
 * Why: volumeClaimTemplates of a StatefulSet cannot change, in size as little as in class. Argo CD
 * is refused at every sync from then on, and nothing else of the tenant cluster is applied either.
 * Source: Kubernetes, StatefulSet spec.volumeClaimTemplates is immutable.
 */
const fault = defineFinding({
  code: "volume-size-changed",
  severity: "error",
  summary: "The volume of a tenant cluster's own state keeps its size.",
  why: "claims of a StatefulSet cannot change their size: each sync fails, whatever else it brings",
  basis: "guidance",
  waivable: true,
});

/** Finds tenant clusters whose template brings a volume of another size. */
export const volumeSizeChanged: TransitionRule = {
  fault,
  judge: ({ pairs }) =>
    changedDecisions(pairs, {
      fault,
      what: "volume size",
      read: ({ template }) => ({
        value: template.value.spec.volumeSize,
        origin: template.origin,
      }),
      // On another control plane cluster the volume is another one: that is reported as itself.
      isFault: (before, after) =>
        hasVolume(before) &&
        hasVolume(after) &&
        before.controlPlaneCluster.value.name === after.controlPlaneCluster.value.name,
      ...TEMPLATE_PIN,
      instead:
        "let each claim grow by hand, delete its StatefulSet with --cascade=orphan, and excuse " +
        "this merge with a waiver; to shrink it, add a tenant cluster of another name",
    }),
};

/** A control plane whose state is elsewhere is a Deployment, and has no claim. */
function hasVolume({ backingStore }: TenantClusterPlan): boolean {
  return !("endpoint" in backingStore.value);
}

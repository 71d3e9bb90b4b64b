import { defineFinding } from "@bailiwick/model/finding";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { compareVersions } from "../../wording/compare-versions.ts";
import { changedDecisions } from "../changed-decisions.ts";
import { TEMPLATE_PIN } from "../template-pin.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * A tenant cluster's template goes forward.
 * Why: an earlier release may lack what a later one closed, and may bring back an older chart,
 * which does not know what the newer one has stored. A release that is wrong is withdrawn, and a
 * later one takes its place.
 * Source: CONTRIBUTING.md, Template versions; vCluster documents no downgrade.
 */
const fault = defineFinding({
  code: "template-goes-back",
  severity: "error",
  summary: "A tenant cluster's template does not go back.",
  why: "an earlier release lacks what a later one closed, and no chart is made for going back",
  basis: "house",
  waivable: true,
});

/** Finds tenant clusters that would return to an earlier release of the same template. */
export const templateGoesBack: TransitionRule = {
  fault,
  judge: ({ pairs }) =>
    changedDecisions(pairs, {
      fault,
      what: "template",
      read: ({ template }) => ({
        value: `${template.value.name}@${template.value.version}`,
        origin: template.origin,
      }),
      isFault: goesBack,
      ...TEMPLATE_PIN,
      instead: "release a later version without what is wrong, and pin that",
    }),
};

function goesBack(before: TenantClusterPlan, after: TenantClusterPlan): boolean {
  const [old, now] = [before.template.value, after.template.value];
  return old.name === now.name && compareVersions(now.version, old.version) < 0;
}

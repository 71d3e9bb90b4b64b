import { defineFinding } from "@bailiwick/model/finding";
import { changedDecisions } from "../changed-decisions.ts";
import { minorOf } from "../minor-of.ts";
import { TEMPLATE_PIN } from "../template-pin.ts";
import type { TransitionRule } from "../transition.ts";

/**
 * The chart of a tenant cluster goes up by one minor version at a time.
 * Why: vCluster carries its state from one minor version to the next and tests no longer way.
 * Source: vCluster documentation, upgrade notes.
 */
const fault = defineFinding({
  code: "vcluster-minor-skipped",
  severity: "error",
  summary: "vCluster goes up by one minor version at a time.",
  why: "upstream tests the way from one minor version to the next, and no longer one",
  basis: "guidance",
  waivable: true,
});

/** Finds tenant clusters whose template brings a chart that jumps over a minor version. */
export const vclusterMinorSkipped: TransitionRule = {
  fault,
  judge: ({ pairs }) =>
    changedDecisions(pairs, {
      fault,
      what: "vCluster version",
      read: ({ template }) => ({
        value: template.value.spec.chart.version,
        origin: template.origin,
      }),
      isFault: (before, after) =>
        minorOf(after.template.value.spec.chart.version) >
        minorOf(before.template.value.spec.chart.version) + 1,
      ...TEMPLATE_PIN,
      instead: "pin a release whose chart is the next minor version, let it sync, and then go on",
    }),
};

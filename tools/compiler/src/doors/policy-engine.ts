import { KYVERNO_CHART, KYVERNO_INSIDE_VALUES, KYVERNO_VALUES } from "../5-emit/kyverno-chart.ts";

/** The policy engine's chart, and where its values lie below a jurisdiction's folder. */
export const POLICY_ENGINE = Object.freeze({
  chart: KYVERNO_CHART,
  values: KYVERNO_VALUES,
  insideValues: KYVERNO_INSIDE_VALUES,
});

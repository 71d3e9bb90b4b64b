import type { Sourced } from "@bailiwick/model/origin";
import type { EffectName } from "../../handoff/comparison.ts";
import { compareDurations } from "../compare-durations.ts";
import type { Said } from "../raw-effect.ts";
import type { ClusterClassifier } from "./cluster-pair.ts";
import { decisionEffect } from "./decision-effects.ts";

/** How often copies are made, and the recovery that they are for. */
export const recoveryEffects: ClusterClassifier = (pair) => [
  ...decisionEffect(
    pair,
    "snapshot schedule",
    ({ cluster: { snapshots } }) => said(snapshots?.schedule),
    (before, after) => {
      if (!before) return "recovery-stronger";
      return after ? "recovery-changed" : "recovery-weaker";
    },
  ),
  ...decisionEffect(pair, "RTO", ({ cluster }) => said(cluster.snapshots?.rto), objective),
  ...decisionEffect(pair, "RPO", ({ cluster }) => said(cluster.snapshots?.rpo), objective),
];

function said(sourced: Sourced<string> | undefined): Said | undefined {
  return sourced && { text: sourced.value, origin: sourced.origin };
}

/** A longer objective promises less, and no objective promises nothing. */
function objective(before: Said | undefined, after: Said | undefined): EffectName {
  if (!after) return "recovery-weaker";
  if (!before) return "recovery-stronger";
  const difference = compareDurations(after.text, before.text);
  if (difference === 0) return "recovery-changed";
  return difference > 0 ? "recovery-weaker" : "recovery-stronger";
}

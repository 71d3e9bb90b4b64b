import { compareDurations } from "../compare-durations.ts";
import type { ClusterClassifier } from "./cluster-pair.ts";
import { decisionEffect } from "./decision-effects.ts";
import { placeInWords } from "./place-in-words.ts";

/** Where audit logs go, and for how long they are kept. */
export const auditEffects: ClusterClassifier = (pair) => [
  ...decisionEffect(pair, "audit", ({ cluster }) => placeInWords(cluster.auditSink), "sink-moved"),
  ...decisionEffect(
    pair,
    "audit retention",
    ({ cluster: { auditRetention } }) => ({
      text: auditRetention.value,
      origin: auditRetention.origin,
    }),
    (before, after) =>
      compareDurations(after?.text ?? "P0D", before?.text ?? "P0D") < 0
        ? "retention-shortened"
        : "retention-lengthened",
  ),
];

import type { IsolationMode } from "@bailiwick/model/kinds/jurisdiction";
import type { ClusterClassifier } from "./cluster-pair.ts";
import { decisionEffect } from "./decision-effects.ts";

const STRENGTH: Readonly<Record<IsolationMode, number>> = {
  shared: 0,
  dedicated: 1,
  "private-nodes": 2,
  standalone: 3,
};

/** How the tenant cluster shares nodes, and what its entity says hangs on it. */
export const isolationEffects: ClusterClassifier = (pair) => {
  const was = pair.before.cluster.isolation.value;
  const weaker = STRENGTH[pair.after.cluster.isolation.value] < STRENGTH[was];
  return [
    ...decisionEffect(
      pair,
      "nodes",
      ({ cluster: { isolation } }) => ({ text: isolation.value, origin: isolation.origin }),
      weaker ? "isolation-weaker" : "isolation-stronger",
    ),
    ...decisionEffect(
      pair,
      "criticality",
      ({ cluster: { criticality } }) => ({ text: criticality.value, origin: criticality.origin }),
      "criticality-changed",
    ),
  ];
};

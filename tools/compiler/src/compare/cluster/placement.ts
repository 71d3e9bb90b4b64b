import type { ClusterClassifier } from "./cluster-pair.ts";
import { decisionEffect } from "./decision-effects.ts";
import { machinesInWords } from "./machines.ts";
import { clusterInWords } from "./place-in-words.ts";

/**
 * Where the control plane and machines of its own run, and whether policies are delivered inside
 * the tenant cluster.
 */
export const placementEffects: ClusterClassifier = (pair) => [
  ...decisionEffect(
    pair,
    "control plane",
    ({ cluster }) => clusterInWords(cluster.controlPlaneCluster),
    "placement-moved",
  ),
  ...decisionEffect(pair, "machines", ({ cluster }) => machinesInWords(cluster), "placement-moved"),
  ...decisionEffect(
    pair,
    "policies inside",
    ({ cluster: { insideServer, controlPlaneCluster } }) => ({
      text: insideServer === undefined ? "not delivered" : "delivered",
      origin: controlPlaneCluster.origin,
    }),
    "inside-policies-changed",
  ),
];

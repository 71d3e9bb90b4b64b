import { HEALTHY, paymentsSays } from "../../support/healthy-tree.ts";
import type { Raiser } from "./cured.ts";

const SQLITE = "backingStore: { kind: sqlite }";

/** Trees in which the store of a tenant cluster, or what is built on it, cannot be. */
export const STORE_TREES: readonly Raiser[] = (
  [
    ["replicas of one file", `highAvailability: { replicas: 3 }, ${SQLITE}`],
    ["a budget of both numbers", budget("minAvailable: 2, maxUnavailable: 1")],
    ["a budget that stops each drain", budget("minAvailable: 3")],
    ["a budget that leaves none", budget("maxUnavailable: 3")],
  ] as const
).map(([what, fields]) => ({ what, inputs: paymentsSays(fields), healthy: HEALTHY }));

function budget(fields: string): string {
  return `highAvailability: { replicas: 3, ${fields} }`;
}

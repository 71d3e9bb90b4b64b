import { ACME, HEALTHY, paymentsSays } from "../../support/healthy-tree.ts";
import { damage } from "../../support/tree.ts";
import type { Raiser } from "./cured.ts";

const SQLITE = "backingStore: { kind: sqlite }";

/** Trees in which the store of a tenant cluster, or what is built on it, cannot be. */
export const STORE_TREES: readonly Raiser[] = (
  [
    ["replicas of one file", `highAvailability: { replicas: 3 }, ${SQLITE}`],
    ["a budget of both numbers", budget("minAvailable: 2, maxUnavailable: 1")],
    ["a budget that stops each drain", budget("minAvailable: 3")],
    ["a budget that leaves none", budget("maxUnavailable: 3")],
    ["nodes of a pool that is not there", "backingStore: { kind: deployed-etcd, nodePool: vast }"],
    ["nodes of shared pools", "backingStore: { kind: deployed-etcd, nodePool: shared }"],
    ["nodes of a store without pods", "backingStore: { kind: sqlite, nodePool: dedicated }"],
    [
      "a move into SQLite",
      "backingStore: { kind: sqlite, migrateFromDeployedEtcd: { replicas: 3 } }",
    ],
    ["a tool that does not carry the store", "snapshots: { tool: vcluster, rto: PT4H, rpo: PT1H }"],
  ] as const
).map(([what, fields]) => ({ what, inputs: saying(fields), healthy: HEALTHY }));

/** Fields of payments; what is said of snapshots takes the place of what is there. */
function saying(fields: string) {
  if (!fields.startsWith("snapshots")) return paymentsSays(fields);
  return damage(HEALTHY, ACME, /snapshots: \{.*?\}/, fields);
}

function budget(fields: string): string {
  return `highAvailability: { replicas: 3, ${fields} }`;
}

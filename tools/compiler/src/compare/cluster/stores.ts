import { etcdInWords } from "../../handoff/etcd-in-words.ts";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import type { Said } from "../raw-effect.ts";
import type { ClusterClassifier, StandingCluster } from "./cluster-pair.ts";
import { decisionEffect } from "./decision-effects.ts";
import { clusterInWords, placeInWords } from "./place-in-words.ts";

/** Where the state of the tenant cluster lies, its copies, and where a restore goes. */
export const storeEffects: ClusterClassifier = (pair) => [
  ...decisionEffect(
    pair,
    "backing store",
    ({ cluster }) => backingStore(cluster),
    (...both) =>
      both.some((each) => each?.text.startsWith("external-")) ? "store-moved" : "store-changed",
  ),
  ...decisionEffect(pair, "volumes of the state", storageClass, "store-moved"),
  ...decisionEffect(pair, "snapshots", snapshotStore, "store-moved"),
  ...decisionEffect(
    pair,
    "restore",
    ({ cluster: { snapshots } }) => snapshots && clusterInWords(snapshots.restoreTo),
    "restore-moved",
  ),
];

function backingStore({ backingStore: { value, origin } }: TenantClusterPlan): Said {
  switch (value.kind) {
    case "sqlite":
      return { text: "sqlite, 1 member", origin };
    case "deployed-etcd":
    case "embedded-etcd":
      return { text: etcdInWords(value), origin };
    case "external-etcd":
    case "external-sql":
      return {
        text: `${value.kind} ${placeInWords({ value: value.endpoint, origin }).text}`,
        origin,
      };
  }
}

function storageClass({ cluster }: StandingCluster): Said {
  const { value, origin } = cluster.storageClass;
  return { text: `${value.name} (${value.country}, key in ${value.encryptedBy})`, origin };
}

function snapshotStore({ cluster: { snapshots } }: StandingCluster): Said | undefined {
  return snapshots && placeInWords(snapshots.store);
}

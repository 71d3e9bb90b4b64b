import type { JsonObject } from "@bailiwick/model/json-value";
import { look } from "./look.ts";

/** An etcd beside the control plane, in values. */
export const DEPLOYED_ETCD = ["controlPlane", "backingStore", "etcd", "deploy"] as const;

const EMBEDDED = ["controlPlane", "backingStore", "etcd", "embedded"] as const;

/**
 * True where the chart renders an etcd beside the control plane: as its store, or as the one that
 * its state moves out of. Source: vCluster chart 0.36.1, templates/etcd-statefulset.yaml.
 */
export function rendersEtcd(values: JsonObject): boolean {
  const isMoving =
    look(values, ...EMBEDDED, "enabled") === true &&
    look(values, ...EMBEDDED, "migrateFromDeployedEtcd") === true;
  return isMoving || look(values, ...DEPLOYED_ETCD, "enabled") === true;
}

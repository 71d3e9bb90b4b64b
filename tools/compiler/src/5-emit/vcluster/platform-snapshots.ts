import type { JsonObject } from "@bailiwick/model/json-value";
import type { TenantEntry } from "../../handoff/catalog.ts";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { SNAPSHOT_CREDENTIALS, snapshotFolder } from "./snapshot-store.ts";

/**
 * The schedule by which the Platform asks for copies of a tenant cluster's state, where it was
 * chosen; the control plane uploads them. The address of a store that is not its vendor's stands in
 * the query of the bucket's URL, in base64. Nothing of this has run here: upstream calls it beta.
 * Source: vCluster 0.36.1, snapshots.auto of the chart; pkg/snapshot/options.go and options/.
 */
export function platformSnapshots(tenant: TenantEntry, cluster: TenantClusterPlan): JsonObject {
  const { snapshots, release } = cluster;
  if (snapshots?.tool !== "platform") return {};
  const { endpoint, bucket, prefix } = snapshotFolder(snapshots, tenant, cluster);
  const query = `url=${encodeURIComponent(btoa(endpoint))}&force-path-style=true`;
  const credential = { secretName: SNAPSHOT_CREDENTIALS, secretNamespace: release };
  const s3 = { url: `s3://${bucket}/${prefix.replace(/\/$/, "")}?${query}`, credential };
  const { value: schedule } = snapshots.schedule;
  return { snapshots: { auto: { schedule, storage: { s3, type: "s3" }, timezone: "Etc/UTC" } } };
}

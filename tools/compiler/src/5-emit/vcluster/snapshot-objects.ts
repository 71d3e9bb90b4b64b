import type { JsonObject } from "@bailiwick/model/json-value";
import type { TenantEntry } from "../../handoff/catalog.ts";
import type { JurisdictionPlan, TenantClusterPlan } from "../../handoff/plan.ts";
import { registryPrefix } from "../paths.ts";
import { etcdBackup } from "./etcd-backup.ts";
import { snapshotRequest } from "./snapshot-request.ts";

/** What takes copies of one tenant cluster's state by schedule; nothing where none are declared. */
export function snapshotObjects(
  plan: JurisdictionPlan,
  tenant: TenantEntry,
  cluster: TenantClusterPlan,
): readonly JsonObject[] {
  const { snapshots } = cluster;
  if (!snapshots) return [];
  const registry = registryPrefix(plan);
  const context = { cluster, tenant, snapshots, jurisdiction: plan.jurisdiction.name, registry };
  switch (snapshots.tool) {
    case "etcd":
      return [etcdBackup(context)];
    case "vcluster":
      return snapshotRequest(context);
    case "platform":
      // It says so in its values: nothing of ours runs.
      return [];
  }
}

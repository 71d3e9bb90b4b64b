import type { JsonObject } from "@bailiwick/model/json-value";
import { CronJob } from "kubernetes-models/batch/v1/CronJob";
import type { IPodSpec } from "kubernetes-models/v1/PodSpec";
import type { TenantEntry } from "../../handoff/catalog.ts";
import type { SnapshotPlan, TenantClusterPlan } from "../../handoff/plan.ts";
import { type Placement, placementOf } from "../placement.ts";
import { plain } from "../typed.ts";
import { POD_SECURITY, UNPRIVILEGED } from "./security.ts";

/** Name of the CronJob, and of the account that asks for snapshots. */
export const SNAPSHOT = "snapshot";

/** What a copy of one tenant cluster's state is taken by, and where it goes. */
export interface SnapshotContext {
  readonly cluster: TenantClusterPlan;
  readonly tenant: TenantEntry;
  readonly snapshots: SnapshotPlan;
  readonly jurisdiction: string;
  /** Host and path that image names begin with. */
  readonly registry: string;
}

/** The part of the pod that differs by store. */
type PodPart = Pick<IPodSpec, "containers"> & Partial<IPodSpec>;

/**
 * A CronJob by the declared schedule, in UTC, never two at one time. Its pods carry the label by
 * which the network policies know them, are bound to the nodes of the tenant cluster, and meet Pod
 * Security `restricted`, which their namespace enforces.
 */
export function snapshotJob(
  { cluster, tenant, snapshots, jurisdiction }: SnapshotContext,
  pod: PodPart,
): JsonObject {
  const placement = placementOf(jurisdiction, tenant.name, cluster);
  const template = {
    metadata: { labels: { app: "vcluster-snapshot" } },
    spec: { ...base(placement), ...pod },
  };
  return plain(
    new CronJob({
      metadata: { name: SNAPSHOT, namespace: cluster.release },
      spec: {
        concurrencyPolicy: "Forbid",
        jobTemplate: { spec: { template } },
        schedule: snapshots.schedule.value,
        timeZone: "Etc/UTC",
      },
    }),
  );
}

function base({ nodeSelector, toleration }: Placement): Partial<IPodSpec> {
  return {
    enableServiceLinks: false,
    nodeSelector: { ...nodeSelector },
    restartPolicy: "OnFailure",
    securityContext: { ...POD_SECURITY, ...UNPRIVILEGED },
    ...(toleration && { tolerations: [{ ...toleration }] }),
  };
}

import type { Place } from "../handoff/catalog.ts";
import type { JurisdictionPlan, TenantClusterPlan } from "../handoff/plan.ts";

/** One place of a tenant cluster: its role, what declares it, and its country. */
export interface PlaceRole {
  readonly role: string;
  /** Inventory entry, control plane cluster, storage class or GPU pool. */
  readonly name: string;
  readonly country: string;
}

/** Every place where something of one tenant cluster is, in the order of the stack. */
export function placesOf(plan: JurisdictionPlan, cluster: TenantClusterPlan): readonly PlaceRole[] {
  const { controlPlaneCluster, storageClass, backingStore, auditSink, snapshots } = cluster;
  const host = controlPlaneCluster.value;
  const { name, country } = storageClass.value;
  return [
    { role: "control-plane", name: host.name, country: host.spec.country },
    { role: "storage", name, country },
    ...(backingStore.value.kind === "external-etcd"
      ? [placeAs("backing-store", backingStore.value.endpoint)]
      : []),
    placeAs("audit-sink", auditSink.value),
    placeAs("registry", plan.registry),
    placeAs("charts", plan.charts),
    placeAs("git", plan.jurisdiction.delivery.git),
    ...(snapshots
      ? [
          placeAs("snapshots", snapshots.store.value),
          {
            role: "restore-target",
            name: snapshots.restoreTo.value.name,
            country: snapshots.restoreTo.value.spec.country,
          },
        ]
      : []),
    ...cluster.egress.map(({ value }) => placeAs("egress", value)),
    ...cluster.gpus.map(({ value: { pool } }) => ({
      role: "devices",
      name: pool.name,
      country: pool.country,
    })),
  ];
}

function placeAs(role: string, { entry }: Place): PlaceRole {
  return { role, name: entry.name, country: entry.country };
}

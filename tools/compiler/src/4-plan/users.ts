import type { GpuPool, StorageClass } from "@bailiwick/model/kinds/control-plane-cluster";
import type { ClusterEntry, JurisdictionEntry, Place } from "../handoff/catalog.ts";
import { controlPlaces } from "../handoff/control-places.ts";
import type { TenantClusterPlan, TenantPlan } from "../handoff/plan.ts";

/** Kinds of which every tenant cluster of a jurisdiction uses what there is. */
const USED_BY_ALL = ["registry", "chart-repository", "dns-resolver"];

/** Tenant clusters that depend on an inventory entry, as `eu/acme-bank/payments`. */
export function usersOfPlace(
  place: Place,
  jurisdiction: JurisdictionEntry,
  tenants: readonly TenantPlan[],
): readonly string[] {
  const { git, source } = jurisdiction.delivery;
  const isUsedByAll = USED_BY_ALL.includes(place.entry.kind) || [git, source].includes(place);
  return users(jurisdiction, tenants, (cluster) => {
    const { backingStore, storageClass, auditSink, snapshots, egress, exposure, gateways } =
      cluster;
    const { privateNodes, licence } = cluster;
    const store = "endpoint" in backingStore.value && backingStore.value.endpoint;
    const used = [
      privateNodes?.value.endpoint.value,
      privateNodes?.value.network.value,
      ...(privateNodes?.value.autoNodes ?? []).flatMap(({ value }) => [
        value.provider.value,
        value.region.value,
      ]),
      licence?.platform,
      licence?.server,
      store,
      auditSink.value,
      snapshots?.store.value,
      ...controlPlaces(cluster.controls).map((each) => each.place),
      ...egress.map(({ value }) => value),
      ...[...(exposure ? [exposure] : []), ...gateways].flatMap(({ value }) => value.places),
      ...[cluster.workloadIdentity, cluster.certificateIssuer, cluster.secretStore].map(
        (each) => each?.value,
      ),
    ];
    const isItsKey = storageClass.value.encryptedBy === place.entry.name;
    return isUsedByAll || isItsKey || used.includes(place);
  });
}

/** Tenant clusters that run on a control plane cluster, or would be restored to it. */
export function usersOfCluster(
  entry: ClusterEntry,
  jurisdiction: JurisdictionEntry,
  tenants: readonly TenantPlan[],
): readonly string[] {
  return users(jurisdiction, tenants, ({ controlPlaneCluster, snapshots }) =>
    [controlPlaneCluster.value, snapshots?.restoreTo.value].includes(entry),
  );
}

/** Tenant clusters that keep their own state on volumes of a class. */
export function usersOfClass(
  storageClass: StorageClass,
  jurisdiction: JurisdictionEntry,
  tenants: readonly TenantPlan[],
): readonly string[] {
  return users(jurisdiction, tenants, (cluster) => cluster.storageClass.value === storageClass);
}

/** Tenant clusters that claim devices of a pool. */
export function usersOfPool(
  pool: GpuPool,
  jurisdiction: JurisdictionEntry,
  tenants: readonly TenantPlan[],
): readonly string[] {
  return users(jurisdiction, tenants, ({ gpus }) => gpus.some(({ value }) => value.pool === pool));
}

function users(
  jurisdiction: JurisdictionEntry,
  tenants: readonly TenantPlan[],
  uses: (cluster: TenantClusterPlan) => boolean,
): readonly string[] {
  return tenants.flatMap(({ tenant, clusters }) =>
    clusters.filter(uses).map(({ name }) => `${jurisdiction.name}/${tenant.name}/${name}`),
  );
}

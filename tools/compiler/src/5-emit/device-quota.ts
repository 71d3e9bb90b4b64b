import { deviceDriver } from "@bailiwick/model/device-drivers";
import type { TenantClusterPlan } from "../handoff/plan.ts";
import { deviceClassName } from "./device-classes.ts";

/** Keys of a ResourceQuota and how much of each a host namespace may have. */
interface DeviceQuota {
  readonly [key: string]: number;
}

/**
 * Devices that one host namespace may hold: what the tenant declared of each class, none of any
 * other class of the cluster, none of the classes that the driver installs by itself, and none
 * by the vendor's name for a device. Without a declared device there may be no claim at all, which
 * holds for classes of tomorrow too. Nothing is said where the cluster has no devices.
 *
 * An ordinary claim is charged to the extended form of its class as well, so a class of the tenant
 * has the same number in both forms; nought in one would refuse the claims that are declared.
 * Source: Kubernetes v1.36 and v1.35, pkg/quota/v1/evaluator/core/resource_claims.go.
 */
export function deviceQuota(jurisdiction: string, cluster: TenantClusterPlan): DeviceQuota {
  const pools = cluster.controlPlaneCluster.value.spec.gpuPools ?? [];
  const drivers = [...new Set(pools.map(({ driver }) => driver))].map(deviceDriver);
  const byVendor = drivers.flatMap(({ extendedResources }) =>
    extendedResources.map((name) => [`requests.${name}`, 0] as const),
  );
  if (pools.length === 0) return {};
  if (cluster.gpus.length === 0) {
    return { "count/resourceclaims.resource.k8s.io": 0, ...Object.fromEntries(byVendor) };
  }
  const foreign = drivers.flatMap(({ classes }) => classes.map((name) => [name, 0] as const));
  const offered = pools.map((pool) => {
    const claims = cluster.gpus.filter(({ value }) => value.pool === pool);
    const devices = claims.reduce((sum, { value }) => sum + value.request.count, 0);
    return [deviceClassName(jurisdiction, pool), devices] as const;
  });
  const byClass = [...foreign, ...offered].flatMap(([name, devices]) => [
    [`${name}.deviceclass.resource.k8s.io/devices`, devices] as const,
    [`requests.deviceclass.resource.kubernetes.io/${name}`, devices] as const,
  ]);
  return Object.fromEntries([...byClass, ...byVendor]);
}

import type { JurisdictionPlan, TenantClusterPlan, TenantPlan } from "../handoff/plan.ts";

/** Folder of everything that one jurisdiction gets; also the root of its own remote. */
export function jurisdictionFolder({ jurisdiction }: JurisdictionPlan): string {
  return `apps/${jurisdiction.name}`;
}

/** Folder of one tenant cluster, from the root of the jurisdiction's own remote. */
export function tenantClusterFolder(
  { tenant }: TenantPlan,
  { name }: Pick<TenantClusterPlan, "name">,
): string {
  return `tenants/${tenant.name}/${name}`;
}

/** Folder, from the root of the remote, of what is applied inside a tenant cluster for guests. */
export function guestsFolder(
  tenantPlan: TenantPlan,
  cluster: Pick<TenantClusterPlan, "name">,
): string {
  return `${tenantClusterFolder(tenantPlan, cluster)}/guests`;
}

/**
 * File, from the root of the remote, of what a tenant cluster is given beside its values: applied
 * on its control plane cluster, or laid on the machine that runs its control plane.
 */
export function manifestsFile(tenantPlan: TenantPlan, cluster: TenantClusterPlan): string {
  const file = cluster.isolation.value === "standalone" ? "node.yaml" : "host/manifests.yaml";
  return `${tenantClusterFolder(tenantPlan, cluster)}/${file}`;
}

/**
 * Folder, from the root of the remote, of the network policies that are the same for every tenant
 * cluster on one control plane cluster with one audit sink, one snapshot store and one way to copy:
 * a control plane that writes its audit log to stdout reaches no sink, and one that takes its
 * snapshots itself reaches the store.
 */
export function networkFolder({ controlPlaneCluster, ...rest }: TenantClusterPlan): string {
  const { auditSink, controls, snapshots, guests, release } = rest;
  const output = controls.auditOutput?.value === "stdout" ? "--stdout" : "";
  const way = snapshots && snapshots.tool !== "etcd" ? "--by-itself" : "";
  const store = snapshots ? `--${snapshots.store.value.entry.name}${way}` : "";
  // Whom guests are kept from is told by their names, so that nobody else has the same policies.
  const own = guests.length > 0 ? `--${release}` : "";
  const { name } = controlPlaneCluster.value;
  return `tenant-network/${name}/${auditSink.value.entry.name}${output}${store}${own}`;
}

/** URL of the remote that Argo CD of this jurisdiction reads. */
export function remoteUrl({ jurisdiction }: JurisdictionPlan): string {
  const { hosts = [], port, pathPrefix } = jurisdiction.delivery.git.entry;
  const path = pathPrefix ?? `/bailiwick/${jurisdiction.name}.git`;
  return `https://${hosts[0]}${port ? `:${port}` : ""}${path}`;
}

/** Host of the registry with its port and path, as image names begin. */
export function registryPrefix({ registry }: Pick<JurisdictionPlan, "registry">): string {
  const { hosts = [], port, pathPrefix = "" } = registry.entry;
  return `${hosts[0]}${port ? `:${port}` : ""}${pathPrefix}`;
}

/** URL under which containerd asks the registry, its path said: `https://<host>/v2/<path>`. */
export function registryUrl({ registry }: Pick<JurisdictionPlan, "registry">): string {
  const { hosts = [], port, pathPrefix = "" } = registry.entry;
  return `https://${hosts[0]}${port ? `:${port}` : ""}/v2${pathPrefix}`;
}

import type { ClusterEntry, Place } from "../handoff/catalog.ts";
import { collectedPlaces } from "../handoff/collected-places.ts";
import { controlPlaces } from "../handoff/control-places.ts";
import type { JurisdictionPlan, TenantClusterPlan } from "../handoff/plan.ts";
import { regionName } from "../handoff/region-name.ts";

/** One place of a tenant cluster: its role, what declares it, and its country. */
export interface PlaceRole {
  readonly role: string;
  /** Inventory entry, control plane cluster, storage class or GPU pool. */
  readonly name: string;
  readonly country: string;
  /** What is dialled or asked for: hosts and ranges, or the name that the cluster knows. */
  readonly names: readonly string[];
}

/** Every place where something of one tenant cluster is, in the order of the stack. */
export function placesOf(plan: JurisdictionPlan, cluster: TenantClusterPlan): readonly PlaceRole[] {
  const { controlPlaneCluster, storageClass, backingStore, auditSink, snapshots, licence } =
    cluster;
  const host = controlPlaneCluster.value;
  const { name, country } = storageClass.value;
  return [
    // Alone on machines of its own, it has a part in neither.
    ...(cluster.isolation.value === "standalone"
      ? []
      : [clusterAs("control-plane", host), { role: "storage", name, country, names: [name] }]),
    ...("endpoint" in backingStore.value
      ? [placeAs("backing-store", backingStore.value.endpoint)]
      : []),
    placeAs("audit-sink", auditSink.value),
    ...collectedPlaces(cluster.collectors?.value).map(({ role, place }) => placeAs(role, place)),
    ...controlPlaces(cluster.controls).map(({ role, place }) => placeAs(role, place)),
    ...nodesOf(cluster),
    placeAs("registry", plan.registry),
    placeAs("charts", plan.charts),
    ...(licence
      ? [placeAs("platform", licence.platform), placeAs("licence-server", licence.server)]
      : []),
    placeAs("git", plan.jurisdiction.delivery.git),
    ...(snapshots
      ? [
          placeAs("snapshots", snapshots.store.value),
          clusterAs("restore-target", snapshots.restoreTo.value),
        ]
      : []),
    ...doorsOf(cluster).map((place) => placeAs("gateway", place)),
    ...servicesOf(cluster),
    ...cluster.egress.map(({ value }) => placeAs("egress", value)),
    ...cluster.gpus.map(({ value: { pool } }) => ({
      role: "devices",
      name: pool.name,
      country: pool.country,
      names: [`${plan.jurisdiction.name}-${pool.class}`],
    })),
  ];
}

/** Entries that declare the hosts of its doors, each once. */
function doorsOf({ exposure, gateways }: TenantClusterPlan): readonly Place[] {
  const doors = [...(exposure ? [exposure] : []), ...gateways];
  return [...new Set(doors.flatMap(({ value }) => value.places))];
}

/** Who vouches, issues and keeps for it. */
function servicesOf(cluster: TenantClusterPlan): readonly PlaceRole[] {
  const { workloadIdentity, certificateIssuer, secretStore } = cluster;
  return [
    ...(workloadIdentity ? [placeAs("workload-identity", workloadIdentity.value)] : []),
    ...(certificateIssuer ? [placeAs("certificate-issuer", certificateIssuer.value)] : []),
    ...(secretStore ? [placeAs("secret-store", secretStore.value)] : []),
  ];
}

/** Where machines of the tenant cluster's own are, and where they find its API server. */
function nodesOf({ privateNodes }: TenantClusterPlan): readonly PlaceRole[] {
  if (!privateNodes) return [];
  const { endpoint, network, autoNodes } = privateNodes.value;
  return [
    placeAs("api-server", endpoint.value),
    placeAs("nodes", network.value),
    ...autoNodes.flatMap(({ value: { provider, region } }) => [
      placeAs("node-provider", provider.value),
      { ...placeAs("cloud-region", region.value), names: [regionName(region.value)] },
    ]),
  ];
}

function placeAs(role: string, { entry }: Place): PlaceRole {
  const { name, country, hosts = [], cidrs = [], pathPrefix = "" } = entry;
  return { role, name, country, names: [...hosts.map((host) => host + pathPrefix), ...cidrs] };
}

function clusterAs(role: string, { name, spec }: ClusterEntry): PlaceRole {
  return { role, name, country: spec.country, names: [spec.apiServer.host] };
}

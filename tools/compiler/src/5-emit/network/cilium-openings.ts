import type { JsonObject } from "@bailiwick/model/json-value";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { byName, ciliumPolicy, hostNames, tenantNames } from "./cilium-policy.ts";
import { PODS, podsOfTenant } from "./peers.ts";

/** What one tenant cluster alone opens by name: its declared egress, and an etcd outside. */
export function ciliumOpenings(cluster: TenantClusterPlan): readonly JsonObject[] {
  const { release: namespace, backingStore, controlPlaneCluster } = cluster;
  if (controlPlaneCluster.value.spec.network?.cni !== "cilium") return [];
  const places = cluster.egress
    .map(({ value }) => value)
    .filter(({ entry }) => entry.hosts !== undefined);
  const store = backingStore.value;
  const etcd = store.kind === "external-etcd" && store.endpoint.entry.hosts ? store : undefined;
  return [
    ...(places.length > 0
      ? [
          ciliumPolicy({
            name: "egress-by-name",
            namespace,
            pods: podsOfTenant(cluster.guests.map(({ value }) => value.namespace)),
            egress: [...byName(places), tenantNames()],
          }),
        ]
      : []),
    ...(etcd
      ? [
          ciliumPolicy({
            name: "external-etcd-by-name",
            namespace,
            pods: PODS.controlPlane,
            egress: [...byName([etcd.endpoint]), hostNames(cluster)],
          }),
        ]
      : []),
  ];
}

import type { JsonObject } from "@bailiwick/model/json-value";
import type { TenantClusterPlan } from "../../handoff/plan.ts";

/**
 * Keeps replicas of one workload of the chart apart: in different zones where the node pools
 * declare some, and always on different nodes. Nothing where the control plane has one replica.
 * Labels: statefulset.yaml and etcd-statefulset.yaml of chart 0.36.1.
 */
export function spread(
  { highAvailability, release }: TenantClusterPlan,
  app: "vcluster" | "vcluster-etcd",
  zones: readonly string[] | undefined = highAvailability?.value.zones,
): JsonObject {
  if (!highAvailability) return {};
  const hasZones = zones !== undefined && zones.length > 0;
  const keys = [...(hasZones ? ["topology.kubernetes.io/zone"] : []), "kubernetes.io/hostname"];
  return {
    topologySpreadConstraints: keys.map((topologyKey) => ({
      labelSelector: { matchLabels: { app, release } },
      maxSkew: 1,
      topologyKey,
      whenUnsatisfiable: "DoNotSchedule",
    })),
  };
}

import type { JsonObject } from "@bailiwick/model/json-value";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { namespaced, PODS } from "./peers.ts";
import { policy } from "./policy.ts";

/**
 * Lets the gateway that routes made inside attach to pass requests on to workloads, on whichever
 * port they listen: Services translate ports, and policies see the pod's own. Only the namespace
 * that the cluster's network names is let in.
 */
export function gatewayPolicies({
  release: namespace,
  controlPlaneCluster,
  gateways,
}: TenantClusterPlan): readonly JsonObject[] {
  const door = controlPlaneCluster.value.spec.network?.gateway;
  const isUsed = gateways.some(({ value }) => value.gateway.namespace === door);
  if (door === undefined || !isUsed) return [];
  return [
    policy({
      name: "gateway",
      namespace,
      pods: PODS.workload,
      in: [{ peers: [namespaced(door)] }],
    }),
  ];
}

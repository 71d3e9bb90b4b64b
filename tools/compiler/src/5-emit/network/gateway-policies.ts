import type { JsonObject } from "@bailiwick/model/json-value";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { namespaced, PODS, podsOfTenant, TENANT_API, tcp } from "./peers.ts";
import { type Opening, type Openings, policy } from "./policy.ts";

/**
 * Lets the gateway that routes made inside attach to pass requests on to workloads, on whichever
 * port they listen: Services translate ports, and policies see the pod's own. Only the namespace
 * that the cluster's network names is let in. What measures control planes is let in to theirs.
 */
export function gatewayPolicies({
  release: namespace,
  controlPlaneCluster,
  gateways,
  metrics,
  guests,
}: TenantClusterPlan): readonly JsonObject[] {
  const { network } = controlPlaneCluster.value.spec;
  const isUsed = gateways.some(({ value }) => value.gateway.namespace === network?.gateway);
  const door = isUsed ? network?.gateway : undefined;
  const meter = metrics?.value.controlPlane ? network?.metrics : undefined;
  const pods = podsOfTenant(guests.map(({ value }) => value.namespace));
  const own = (name: string, selected: Openings["pods"], opening: Opening) =>
    policy({ name, namespace, pods: selected, in: [opening] });
  return [
    ...(door === undefined ? [] : [own("gateway", pods, { peers: [namespaced(door)] })]),
    ...(meter === undefined
      ? []
      : [
          own("metrics", PODS.controlPlane, { peers: [namespaced(meter)], ports: tcp(TENANT_API) }),
        ]),
  ];
}

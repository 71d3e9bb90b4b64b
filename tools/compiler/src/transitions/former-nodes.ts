import type { JsonObject } from "@bailiwick/model/json-value";
import type { TenantClusterPlan } from "../handoff/plan.ts";

/** Where machines of its own join, as a tenant cluster writes it; undefined where it has none. */
export function formerNodes({ privateNodes }: TenantClusterPlan): JsonObject | undefined {
  if (!privateNodes) return undefined;
  const { endpoint, network, pods, services } = privateNodes.value;
  return {
    endpoint: endpoint.value.entry.name,
    network: network.value.entry.name,
    pods,
    services,
  };
}

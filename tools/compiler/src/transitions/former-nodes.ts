import type { JsonValue } from "@bailiwick/model/json-value";
import type { TenantClusterPlan } from "../handoff/plan.ts";

/** Machines of its own as a tenant cluster writes them; undefined where it has none. */
export function formerNodes({ privateNodes }: TenantClusterPlan): JsonValue | undefined {
  if (!privateNodes) return undefined;
  const { endpoint, network, pods, services } = privateNodes.value;
  return {
    endpoint: endpoint.value.entry.name,
    network: network.value.entry.name,
    pods,
    services,
  };
}

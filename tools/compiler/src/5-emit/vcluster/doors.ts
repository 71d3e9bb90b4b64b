import type { JsonObject } from "@bailiwick/model/json-value";
import type { DoorPlan } from "../../handoff/gates.ts";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import type { ValuesContext } from "./values.ts";

/** A route by which a gateway passes TLS on to the API server; nothing else exposes it. */
export function exposure({ exposure: door }: TenantClusterPlan): JsonObject {
  if (!door) return { host: "" };
  const { gateway } = door.value;
  return {
    apiVersion: "gateway.networking.k8s.io/v1",
    enabled: true,
    host: exposedHost(door.value),
    parentRefs: [{ name: gateway.name, namespace: gateway.namespace }],
  };
}

/** Names by which people reach the API server, for its certificate. */
export function exposedHosts({ exposure: door }: TenantClusterPlan): readonly string[] {
  return door ? [exposedHost(door.value)] : [];
}

function exposedHost({ hosts }: DoorPlan): string {
  return hosts[0] ?? "";
}

/**
 * Gateways of the host that are shown inside under their own names. The syncer holds each route to
 * the hosts of its gateway; without a list it would carry any (vCluster 0.36.1, gatewayroutes).
 */
export function importedGateways({ cluster: { gateways } }: ValuesContext): JsonObject {
  if (gateways.length === 0) return {};
  const doors = gateways.map(({ value }) => value);
  const nameOf = ({ gateway }: DoorPlan) => `${gateway.namespace}/${gateway.name}`;
  return {
    gateways: {
      allowedRoutes: {
        overrides: doors.map(({ gateway, hosts }) => ({
          allowedHostnames: [...hosts],
          hostNamespace: gateway.namespace,
          name: gateway.name,
          virtualNamespacePolicy: { from: "All" },
        })),
      },
      enabled: true,
      mappings: { byName: Object.fromEntries(doors.map((door) => [nameOf(door), nameOf(door)])) },
    },
  };
}

/** Routes only: a Gateway of the tenant's own would open a listener that nobody declared. */
export function carriedRoutes({ cluster: { gateways } }: ValuesContext): JsonObject {
  return gateways.length === 0 ? {} : { gatewayApi: { httpRoutes: { enabled: true } } };
}

import type { JsonObject } from "@bailiwick/model/json-value";
import { PODS, podsOfGuests, TENANT_API, TENANT_DNS_PORTS, tcp } from "./peers.ts";
import { type Opening, policy } from "./policy.ts";

/**
 * What guests of a tenant cluster reach: their own namespace, the tenant's DNS, its API server.
 * Nothing of the tenant, of other guests, or outside.
 */
export function guestPolicies(namespaces: readonly string[]): readonly JsonObject[] {
  if (namespaces.length === 0) return [];
  const common = policy({
    name: "guests",
    pods: podsOfGuests(namespaces),
    out: [
      { peers: [{ podSelector: PODS.tenantDns }], ports: TENANT_DNS_PORTS },
      { peers: [{ podSelector: PODS.controlPlane }], ports: tcp(TENANT_API) },
    ],
  });
  return [common, ...namespaces.map(amongThemselves)];
}

/** The tenant's DNS asks the cluster's, and answers guests where there are any. */
export function tenantDns(dns: Opening, guests: readonly string[]): JsonObject {
  const asked = { peers: [{ podSelector: podsOfGuests(guests) }], ports: TENANT_DNS_PORTS };
  return policy({
    name: "tenant-dns",
    pods: PODS.tenantDns,
    out: [dns],
    ...(guests.length > 0 && { in: [asked] }),
  });
}

function amongThemselves(namespace: string): JsonObject {
  const pods = podsOfGuests([namespace]);
  const own: Opening = { peers: [{ podSelector: pods }] };
  return policy({ name: namespace, pods, out: [own], in: [own] });
}

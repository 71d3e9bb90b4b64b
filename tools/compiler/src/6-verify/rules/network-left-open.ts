import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { faultIn, type RuleContext } from "../rule.ts";
import { isolates } from "../traffic/network-policy.ts";
import { type TenantNamespace, tenantNamespaces } from "../traffic/tenant-namespaces.ts";
import { trafficWorld } from "../traffic/traffic-world.ts";

/**
 * Every pod of a tenant's host namespace is isolated in both directions, also one that nobody
 * thought of.
 * Why: a pod that no policy selects is open to everybody, and everybody to it.
 * Source: Kubernetes, networking/v1 NetworkPolicySpec, policyTypes.
 */
const networkLeftOpenFault = defineFinding({
  code: "network-left-open",
  severity: "error",
  summary: "Host namespaces of tenant clusters are closed in both directions.",
  why: "a pod that no policy selects reaches everything, and is reached by everything",
  basis: "house",
  waivable: false,
});

/** Finds namespaces in which a pod is left open; run time unproven, no network plugin is asked. */
export function networkLeftOpen(context: RuleContext): readonly Finding[] {
  return tenantNamespaces(context).flatMap((tenant) =>
    (["Ingress", "Egress"] as const).flatMap((direction) => {
      const open = trafficWorld(tenant).own.find(
        (pod) => !tenant.policies.some((policy) => isolates(policy, pod, direction)),
      );
      return open ? [fault(tenant, open.name, direction)] : [];
    }),
  );
}

function fault(tenant: TenantNamespace, pod: string, direction: string): Finding {
  const others = tenant.alike.length - 1;
  return faultIn(
    tenant.document,
    "/metadata/name",
    networkLeftOpenFault,
    `no policy closes ${direction.toLowerCase()} of "${pod}" in ${tenant.name}` +
      (others > 0 ? ` and in ${others} more like it` : ""),
    `deliver a NetworkPolicy to it with podSelector: {} and policyTypes: [Ingress, Egress]`,
  );
}

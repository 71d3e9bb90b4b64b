import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { faultIn, type RuleContext } from "../rule.ts";
import { allowedPorts } from "../traffic/allowed-ports.ts";
import { declaredTraffic } from "../traffic/declared-traffic.ts";
import { type Endpoint, isPod, type Pod } from "../traffic/endpoint.ts";
import { type Direction, isolates, opens, type PlacedPolicy } from "../traffic/network-policy.ts";
import { inBoth, inWords, without } from "../traffic/port-set.ts";
import { type TenantNamespace, tenantNamespaces } from "../traffic/tenant-namespaces.ts";
import { trafficWorld } from "../traffic/traffic-world.ts";

/**
 * Network policies let a connection through only where the input declares it: the host's API
 * server, resolvers, audit sink, snapshot store, declared egress, Argo CD, and the tenant cluster's
 * own pods among themselves.
 * Why: policies add up, so that one word too many opens what all others close.
 */
const trafficUndeclaredFault = defineFinding({
  code: "traffic-undeclared",
  severity: "error",
  summary: "Network policies open declared connections and no others.",
  why: "traffic crosses the boundary only to places that have a country and an operator",
  basis: "house",
  waivable: false,
});

/** Finds what is opened and not declared; run time unproven, no network plugin is asked. */
export function trafficUndeclared(context: RuleContext): readonly Finding[] {
  return tenantNamespaces(context).flatMap(judge);
}

/** Connections with outsiders are judged by our side alone: theirs may be anybody's. */
function judge(tenant: TenantNamespace): readonly Finding[] {
  const { own, outside, addresses } = trafficWorld(tenant);
  const judged = own.flatMap((pod) =>
    (["Egress", "Ingress"] as const).flatMap((direction) =>
      tenant.policies
        .filter((policy) => isolates(policy, pod, direction))
        .map((policy) => ({ pod, direction, policy })),
    ),
  );
  return judged.flatMap(({ pod, direction, policy }) => {
    for (const other of [...own, ...outside, ...addresses]) {
      const words = excess(tenant, policy, pod, other, direction);
      if (words !== "-") return [fault(tenant, policy, pod, other, direction, words)];
    }
    return [];
  });
}

/** Ports that this policy opens, that its other end does not close, and that nobody declared. */
function excess(
  { declared, policies }: TenantNamespace,
  policy: PlacedPolicy,
  pod: Pod,
  other: Endpoint,
  direction: Direction,
): string {
  const opened = opens(policy, pod, other, direction);
  if (opened.length === 0) return "-";
  const [from, to] = direction === "Egress" ? [pod, other] : [other, pod];
  const undeclared = without(opened, declaredTraffic(from, to, declared));
  const isInside = isPod(other) && other.namespace === pod.namespace;
  return inWords(isInside ? inBoth(undeclared, allowedPorts(policies, from, to)) : undeclared);
}

function fault(
  tenant: TenantNamespace,
  policy: PlacedPolicy,
  pod: Pod,
  other: Endpoint,
  direction: Direction,
  ports: string,
): Finding {
  const [from, to] = direction === "Egress" ? [pod, other] : [other, pod];
  return faultIn(
    policy.document,
    `/spec/${direction.toLowerCase()}`,
    trafficUndeclaredFault,
    `"${from.name}" may reach "${to.name}" on ${ports}, which ${tenant.declared.subject} ` +
      "does not declare",
    "declare the place and its use, or take it out of the policy",
  );
}

import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { look } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";
import { denies, isSelected, METADATA } from "../traffic/cilium-denials.ts";
import { openedByCilium, placesFor } from "../traffic/cilium-openings.ts";
import type { Pod } from "../traffic/endpoint.ts";
import type { PlacedPolicy } from "../traffic/network-policy.ts";
import { type TenantNamespace, tenantNamespaces } from "../traffic/tenant-namespaces.ts";
import { trafficWorld } from "../traffic/traffic-world.ts";

/**
 * Where a control plane cluster has Cilium, its policies open declared places by their names, on
 * their ports, for the pods that need them, and deny every pod the metadata services and workloads
 * the nodes.
 * Why: these policies add up with all others; a name with a pattern, an entity or a service in one
 * of them opens what no range would, and a denial is the one thing that nothing can open again.
 * Source: Cilium 1.20, CiliumNetworkPolicy; documentation of policy enforcement and of denials.
 */
const ciliumPolicyOpenFault = defineFinding({
  code: "cilium-policy-open",
  severity: "error",
  summary: "Policies of Cilium open declared names alone, and deny nodes and metadata services.",
  why: "traffic crosses the boundary only to places that have a country and an operator",
  basis: "house",
  waivable: false,
});

/** Machines of the cluster. */
const NODES = ["host", "remote-node"];

/** Finds openings that nobody declared, and denials that are missing; run time unproven. */
export function ciliumPolicyOpen(context: RuleContext): readonly Finding[] {
  return tenantNamespaces(context).flatMap((tenant) => {
    const { own } = trafficWorld(tenant);
    const opened = tenant.byCilium.flatMap((policy) => openings(tenant, policy, own));
    return tenant.declared.network?.cni === "cilium"
      ? [...opened, ...undenied(tenant, own)]
      : opened;
  });
}

function openings(
  { declared }: TenantNamespace,
  policy: PlacedPolicy,
  own: readonly Pod[],
): readonly Finding[] {
  const { document } = policy;
  const pods = own
    .filter((pod) => isSelected(policy, pod))
    .map(({ name, role }) => ({ name, places: placesFor(role, declared) }));
  const spec = look(document.object, "spec");
  const fault = (pointer: string, words: string) =>
    faultIn(
      document,
      pointer,
      ciliumPolicyOpenFault,
      `${words}, which ${declared.subject} does not declare`,
      "declare the place and its use, or take it out of the policy",
    );
  if (!isJsonObject(spec) || document.object.specs !== undefined) {
    return [fault("/specs", "a policy opens by a list of specs")];
  }
  const into = Array.isArray(spec.ingress) ? [fault("/spec/ingress", "somebody is let in")] : [];
  const out = Array.isArray(spec.egress) ? (spec.egress as readonly JsonValue[]) : [];
  const outward = out.flatMap((rule, index) => {
    const words = openedByCilium(rule, pods, declared);
    return words === undefined ? [] : [fault(`/spec/egress/${index}`, words)];
  });
  return [...into, ...outward];
}

/** One finding for each thing that some pod is not denied, at the namespace. */
function undenied(tenant: TenantNamespace, own: readonly Pod[]): readonly Finding[] {
  // What a tenant runs in its own kube-system is closed by default; its DNS may ask a node.
  const workloads = own.filter(
    ({ role, labels }) =>
      (role === "workload" || role === "guest") &&
      labels["vcluster.loft.sh/namespace"] !== "kube-system",
  );
  const wanted = [
    ...METADATA.map((range) => ({ field: "toCIDR", value: range, pods: own })),
    ...NODES.map((entity) => ({ field: "toEntities", value: entity, pods: workloads })),
  ];
  return wanted.flatMap(({ field, value, pods }) => {
    const open = pods.find(
      (pod) => !tenant.byCilium.some((policy) => denies(policy, pod, field, value)),
    );
    if (!open) return [];
    const message = `nothing denies "${open.name}" in ${tenant.name} the way to ${value}`;
    const hint = `deliver a CiliumNetworkPolicy to it with egressDeny: [{ ${field}: [${value}] }]`;
    return [faultIn(tenant.document, "/metadata/name", ciliumPolicyOpenFault, message, hint)];
  });
}

import { defineFinding, type Finding } from "@bailiwick/model/finding";
import {
  CONTROL_PLANE_CLUSTER_LABEL,
  JURISDICTION_LABEL,
  TENANT_LABEL,
} from "@bailiwick/model/labels";
import { look, lookText, shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * The host namespace of every tenant cluster carries its jurisdiction, its tenant and its control
 * plane cluster as labels, and a level of Pod Security that is enforced.
 * Why: the host's policies choose namespaces by these labels, so one without them is under none.
 * Source: Kubernetes, Pod Security Admission; policies/admission/.
 */
const namespaceUnboundFault = defineFinding({
  code: "namespace-unbound",
  severity: "error",
  summary: "Host namespaces carry the labels by which the host's policies choose them.",
  why: "a policy that does not choose a namespace does not hold in it",
  basis: "house",
  waivable: false,
});

const POD_SECURITY = "pod-security.kubernetes.io/enforce";

/** Finds namespaces of tenant clusters without their labels, or with another's. */
export function namespaceUnbound(context: RuleContext): readonly Finding[] {
  const { jurisdiction, documents, tenantClusters } = context;
  return documents.flatMap((document) => {
    const [, , room, tenant, , folder] = document.path.split("/");
    if (room !== "tenants" || folder !== "host" || document.object.kind !== "Namespace") return [];
    const beside = tenantClusters.get(document.path.split("/").slice(0, 5).join("/")) ?? [];
    const own = beside.find(({ object }) => object.kind === "TenantCluster");
    const wanted: readonly (readonly [string, readonly string[]])[] = [
      [JURISDICTION_LABEL, [jurisdiction.name]],
      [TENANT_LABEL, [tenant ?? ""]],
      [CONTROL_PLANE_CLUSTER_LABEL, [lookText(own?.object, "spec", "controlPlaneCluster")]],
      [POD_SECURITY, ["restricted", "baseline"]],
    ];
    return wanted.flatMap(([label, values]) => {
      const value = look(document.object, "metadata", "labels", label);
      if (typeof value === "string" && values.includes(value)) return [];
      const message =
        value === undefined
          ? `the namespace has no label ${label}`
          : `the namespace says ${label}: "${shown(value)}"`;
      const pointer = `/metadata/labels/${label.replace("/", "~1")}`;
      const hint = `set ${label}: ${values.join(" or ")}`;
      return [faultIn(document, pointer, namespaceUnboundFault, message, hint)];
    });
  });
}

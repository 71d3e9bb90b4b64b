import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { lookText } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Everything that is applied for a tenant cluster lies in its own host namespace, and the only
 * object beside it is that namespace.
 * Why: quota, limits, network policies and rights hold for a namespace, and an object of the whole
 * cluster is every tenant's.
 */
const outsideNamespace = defineFinding({
  code: "tenant-object-outside-namespace",
  severity: "error",
  summary: "Objects of a tenant cluster lie in its own host namespace.",
  why: "a tenant's object in another namespace is under another tenant's rules, or under none",
  basis: "house",
  waivable: false,
});

/** Kinds of the whole cluster that an API server takes whatever namespace they name. */
const CLUSTER_SCOPED: ReadonlySet<string> = new Set([
  "APIService",
  "CSIDriver",
  "CertificateSigningRequest",
  "CustomResourceDefinition",
  "DeviceClass",
  "FlowSchema",
  "GatewayClass",
  "IngressClass",
  "MutatingAdmissionPolicy",
  "MutatingAdmissionPolicyBinding",
  "MutatingWebhookConfiguration",
  "Node",
  "PersistentVolume",
  "PriorityClass",
  "PriorityLevelConfiguration",
  "RuntimeClass",
  "StorageClass",
  "ValidatingAdmissionPolicy",
  "ValidatingAdmissionPolicyBinding",
  "ValidatingPolicy",
  "ValidatingWebhookConfiguration",
]);

/** Finds objects below `host/` of a tenant cluster that are not in the namespace of its release. */
export function tenantObjectOutsideNamespace({ documents }: RuleContext): readonly Finding[] {
  return documents.flatMap((document) => {
    const [, , room, tenant, cluster, folder] = document.path.split("/");
    if (room !== "tenants" || folder !== "host") return [];
    const release = `vc-${tenant}--${cluster}`;
    const { place, value } = placeOf(document);
    if (value === release) return [];
    const { kind } = document.object;
    const what = typeof kind === "string" ? kind : "an object";
    const message =
      value === ""
        ? `${what} is an object of the whole cluster`
        : `${what} lies in namespace "${value}"`;
    const hint = `set metadata.${place}: ${release}, or leave it out`;
    return [faultIn(document, `/metadata/${place}`, outsideNamespace, message, hint)];
  });
}

function placeOf({ object }: OutputDocument) {
  const kind = lookText(object, "kind");
  if (kind === "Namespace") {
    return { place: "name", value: lookText(object, "metadata", "name") || "(none)" };
  }
  const wide = CLUSTER_SCOPED.has(kind) || kind.startsWith("Cluster");
  return { place: "namespace", value: wide ? "" : lookText(object, "metadata", "namespace") };
}

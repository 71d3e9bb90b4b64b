import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { look, shown, valuesFiles } from "../look.ts";
import { DEPLOYED_ETCD, rendersEtcd } from "../renders-etcd.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * The control plane of a tenant cluster and its store run without root, without capabilities and
 * under the runtime's own system call filter.
 * Why: the chart's default is root, and whoever breaks out of a root process is on the node, beside
 * every other tenant.
 * Source: Kubernetes, Pod Security Standards, restricted; vCluster chart 0.36.1.
 */
const controlPlanePrivilegedFault = defineFinding({
  code: "control-plane-privileged",
  severity: "error",
  summary: "Control planes of tenant clusters and their stores run without privileges.",
  why: "a root process that is broken out of reads what all tenants of the node have",
  basis: "house",
  waivable: false,
});

type Demand = readonly [keys: readonly string[], holds: (value: unknown) => boolean, hint: string];

const isUnprivilegedId = (value: unknown) => typeof value === "number" && value > 0;

const CONTAINER: readonly Demand[] = [
  [["allowPrivilegeEscalation"], (value) => value === false, "set false"],
  [["capabilities", "drop"], (value) => Array.isArray(value) && value.includes("ALL"), "drop ALL"],
  [["capabilities", "add"], (value) => value === undefined, "add none"],
  [["privileged"], (value) => value === undefined || value === false, "leave it out"],
  [["runAsGroup"], isUnprivilegedId, "set a number above 0"],
  [["runAsUser"], isUnprivilegedId, "set a number above 0"],
];

const POD: readonly Demand[] = [
  [["fsGroup"], isUnprivilegedId, "set a number above 0"],
  [["runAsNonRoot"], (value) => value === true, "set true"],
  [["seccompProfile", "type"], (value) => value === "RuntimeDefault", "set RuntimeDefault"],
];

const KUBE_VIP = ["controlPlane", "advanced", "kubeVip", "enabled"] as const;

/** Finds fields of security contexts that are left out, or grant something. */
export function controlPlanePrivileged({ documents }: RuleContext): readonly Finding[] {
  return valuesFiles(documents).flatMap((file) => {
    const sets = [
      ["controlPlane", "statefulSet", "security"],
      ...(rendersEtcd(file.object) ? [[...DEPLOYED_ETCD, "statefulSet", "security"]] : []),
    ];
    return [
      ...check(file, ["controlPlane", "distro", "k8s", "securityContext"], CONTAINER),
      ...sets.flatMap((keys) => check(file, [...keys, "containerSecurityContext"], CONTAINER)),
      ...sets.flatMap((keys) => check(file, [...keys, "podSecurityContext"], POD)),
      ...announced(file),
    ];
  });
}

/**
 * The chart gives the pod that announces its own address NET_ADMIN and NET_RAW, whatever else is
 * said; a machine that reads its `vcluster.yaml` has no pod.
 */
function announced(file: OutputDocument): readonly Finding[] {
  if (!file.path.endsWith("/values.yaml") || look(file.object, ...KUBE_VIP) !== true) return [];
  const message = `${KUBE_VIP.join(".")} gives the control plane NET_ADMIN and NET_RAW on its node`;
  const hint = "leave it out: an address that the host's load balancer announces needs neither";
  return [faultIn(file, `/${KUBE_VIP.join("/")}`, controlPlanePrivilegedFault, message, hint)];
}

function check(
  file: OutputDocument,
  place: readonly string[],
  demands: readonly Demand[],
): readonly Finding[] {
  const context = look(file.object, ...place) as JsonValue;
  return demands.flatMap(([keys, holds, hint]) => {
    const value = look(context, ...keys);
    if (holds(value)) return [];
    const field = [...place, ...keys];
    const message =
      value === undefined
        ? `${field.join(".")} is left out, and the chart's default is root`
        : `${field.join(".")} is "${shown(value)}"`;
    return [faultIn(file, `/${field.join("/")}`, controlPlanePrivilegedFault, message, hint)];
  });
}

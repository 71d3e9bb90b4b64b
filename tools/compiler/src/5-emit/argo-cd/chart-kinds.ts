import type { BackingStorePlan, TenantClusterPlan } from "../../handoff/plan.ts";
import type { Kinds } from "./kinds-by-folder.ts";

/** What the vCluster chart renders with our values, whatever the store. */
const ALWAYS = [
  "/LimitRange",
  "/ResourceQuota",
  "/Secret",
  "/Service",
  "/ServiceAccount",
  "rbac.authorization.k8s.io/Role",
  "rbac.authorization.k8s.io/RoleBinding",
];

/**
 * The control plane keeps SQLite on a volume of its own, and is a Deployment where the state is
 * elsewhere; deployed etcd is a StatefulSet beside it (chart, templates/_persistence.tpl).
 */
const BY_STORE: Readonly<Record<BackingStorePlan["kind"], readonly string[]>> = {
  sqlite: ["apps/StatefulSet"],
  "deployed-etcd": ["apps/Deployment", "apps/StatefulSet"],
  "external-etcd": ["apps/Deployment"],
  "embedded-etcd": ["apps/StatefulSet"],
  "external-sql": ["apps/Deployment"],
};

/** The decisions that the chart's kinds depend on. */
type DecidedShape = Pick<TenantClusterPlan, "backingStore" | "highAvailability">;

/** Kinds that the chart renders for a tenant cluster; seen with chart 0.36.1 and Helm 4.2.3. */
export function chartKinds({ backingStore, highAvailability }: DecidedShape): Kinds {
  return {
    cluster: [
      "rbac.authorization.k8s.io/ClusterRole",
      "rbac.authorization.k8s.io/ClusterRoleBinding",
    ],
    namespaced: [
      ...ALWAYS,
      ...BY_STORE[backingStore.value.kind],
      ...(highAvailability ? ["policy/PodDisruptionBudget"] : []),
    ],
  };
}

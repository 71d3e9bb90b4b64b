import type { JsonObject } from "@bailiwick/model/json-value";
import { ClusterRole } from "kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRole";
import { ClusterRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRoleBinding";
import { Namespace } from "kubernetes-models/v1/Namespace";
import { ServiceAccount } from "kubernetes-models/v1/ServiceAccount";
import { COLLECTOR_NAMESPACE } from "../collector-namespace.ts";
import { plain } from "../typed.ts";

/** Name of the account and of its rights. */
export const COLLECTOR = "bailiwick-collector";

const READ = ["get", "list", "watch"];

/** What the receivers read, kind by kind; no Secret and no ConfigMap is among it. */
const READ_KINDS: readonly (readonly [group: string, resources: string[]])[] = [
  ["", ["events", "namespaces", "nodes", "pods", "replicationcontrollers", "resourcequotas"]],
  ["", ["services"]],
  ["apps", ["daemonsets", "deployments", "replicasets", "statefulsets"]],
  ["autoscaling", ["horizontalpodautoscalers"]],
  ["batch", ["cronjobs", "jobs"]],
];

/**
 * Namespace, account and rights of the collectors. Files of other pods are read from the node,
 * which no level below `privileged` allows, so that nothing else runs in this namespace.
 */
export function collectorRights(): readonly JsonObject[] {
  const subject = { kind: "ServiceAccount", name: COLLECTOR, namespace: COLLECTOR_NAMESPACE };
  const roleRef = { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name: COLLECTOR };
  return [
    new Namespace({
      metadata: {
        name: COLLECTOR_NAMESPACE,
        labels: { "pod-security.kubernetes.io/enforce": "privileged" },
      },
    }),
    new ServiceAccount({ metadata: { name: COLLECTOR, namespace: COLLECTOR_NAMESPACE } }),
    new ClusterRole({
      metadata: { name: COLLECTOR },
      rules: READ_KINDS.map(([group, resources]) => ({
        apiGroups: [group],
        resources,
        verbs: READ,
      })),
    }),
    new ClusterRoleBinding({ metadata: { name: COLLECTOR }, roleRef, subjects: [subject] }),
  ].map(plain);
}

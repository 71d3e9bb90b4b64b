import type { JsonObject } from "@bailiwick/model/json-value";
import type { AuditLevel } from "@bailiwick/model/kinds/audit";
import { ConfigMap } from "kubernetes-models/v1/ConfigMap";
import type { TenantEntry } from "../../handoff/catalog.ts";
import type { ControlsPlan } from "../../handoff/controls.ts";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { plain } from "../typed.ts";
import { toYaml } from "../yaml.ts";

/** Name of the ConfigMap, and of the volume that mounts it. */
export const AUDIT_CONFIG = "audit";

/** Where the API server of the tenant cluster finds its audit policy and its sink. */
export const AUDIT_FOLDER = "/etc/bailiwick/audit";

/**
 * Audit policy and webhook of one tenant cluster; no credential stands in it.
 * Format: Kubernetes, audit.k8s.io/v1 Policy, and a kubeconfig as --audit-webhook-config-file.
 */
export function auditConfigMap(tenant: TenantEntry, cluster: TenantClusterPlan): JsonObject {
  const server = `${sinkUrl(cluster)}/${tenant.name}/${cluster.name}`;
  return plain(
    new ConfigMap({
      metadata: { name: AUDIT_CONFIG, namespace: cluster.release },
      data: {
        "policy.yaml": toYaml(auditPolicy(cluster.controls)),
        "webhook.yaml": toYaml(webhook(server)),
      },
    }),
  );
}

const LEVELS: Readonly<Record<AuditLevel, string>> = {
  metadata: "Metadata",
  request: "Request",
  "request-response": "RequestResponse",
};

/** Request bodies of Secrets are never logged; who did what, where and when always is. */
function auditPolicy({ auditLevel }: ControlsPlan): JsonObject {
  const changes = LEVELS[auditLevel?.value ?? "request"];
  return {
    apiVersion: "audit.k8s.io/v1",
    kind: "Policy",
    omitStages: ["RequestReceived"],
    rules: [
      {
        level: "Metadata",
        resources: [{ group: "", resources: ["secrets", "configmaps", "serviceaccounts/token"] }],
      },
      { level: changes, verbs: ["create", "update", "patch", "delete", "deletecollection"] },
      { level: "Metadata" },
    ],
  };
}

function webhook(server: string): JsonObject {
  return {
    apiVersion: "v1",
    kind: "Config",
    clusters: [{ name: "audit-sink", cluster: { server } }],
    contexts: [{ name: "audit", context: { cluster: "audit-sink", user: "" } }],
    "current-context": "audit",
  };
}

function sinkUrl({ auditSink }: TenantClusterPlan): string {
  const { hosts = [], cidrs = [], port, pathPrefix = "" } = auditSink.value.entry;
  const host = hosts[0] ?? cidrs[0]?.split("/")[0];
  return `https://${host}${port ? `:${port}` : ""}${pathPrefix}`;
}

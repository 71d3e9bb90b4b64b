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
 * Audit policy of one tenant cluster, and its webhook where it sends its records itself; no
 * credential stands in it.
 * Format: Kubernetes, audit.k8s.io/v1 Policy, and a kubeconfig as --audit-webhook-config-file.
 */
export function auditConfigMap(tenant: TenantEntry, cluster: TenantClusterPlan): JsonObject {
  const server = `${sinkUrl(cluster)}/${tenant.name}/${cluster.name}`;
  return plain(
    new ConfigMap({
      metadata: { name: AUDIT_CONFIG, namespace: cluster.release },
      data: {
        "policy.yaml": toYaml(auditPolicy(cluster.controls)),
        ...(isOnStdout(cluster) ? {} : { "webhook.yaml": toYaml(webhook(server)) }),
      },
    }),
  );
}

/**
 * Bytes of a record above which what was asked and answered is left out of it. The syncer reads
 * lines of up to a mebibyte of what its API server prints; a longer one would end the reading, and
 * the API server would stand still (github.com/loft-sh/log, scanner; kube-apiserver, audit mode
 * blocking).
 */
const LONGEST_RECORD = 524_288;

/** What tells the API server to log, by which policy, and by what its records leave it. */
export function auditArguments(cluster: TenantClusterPlan): readonly string[] {
  return [
    `--audit-policy-file=${AUDIT_FOLDER}/policy.yaml`,
    ...(isOnStdout(cluster)
      ? [
          "--audit-log-path=-",
          "--audit-log-truncate-enabled=true",
          `--audit-log-truncate-max-event-size=${LONGEST_RECORD}`,
        ]
      : [`--audit-webhook-config-file=${AUDIT_FOLDER}/webhook.yaml`, "--audit-webhook-mode=batch"]),
  ];
}

function isOnStdout({ controls }: TenantClusterPlan): boolean {
  return controls.auditOutput?.value === "stdout";
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

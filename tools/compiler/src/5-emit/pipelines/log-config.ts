import type { JsonObject } from "@bailiwick/model/json-value";
import type { ResolvedPipelines } from "../../handoff/pipelines.ts";
import { exporters } from "./exporters.ts";

/** Containers of a control plane pod and of its store, as the chart 0.36.1 names them. */
const FILES = ["syncer", "etcd"].map((name) => `/var/log/pods/vc-*_*/${name}/*.log`);

/** Pods that come out of a tenant cluster; the syncer writes this label, and a tenant cannot. */
const MANAGED_BY = "vcluster.loft.sh/managed-by";

/**
 * What control planes write, without what tenants write beside them. Audit records stand among the
 * lines of the syncer, which hands on what its API server prints (vCluster 0.36.1,
 * pkg/util/commandwriter).
 * Format: OpenTelemetry Collector configuration; components filelog, k8sattributes, routing.
 */
export function logConfig(pipelines: ResolvedPipelines): JsonObject {
  const { audit, logs } = pipelines;
  return {
    receivers: { filelog: { include: FILES, operators: [{ type: "container" }] } },
    processors: {
      k8sattributes: {
        auth_type: "serviceAccount",
        extract: { labels: [{ tag_name: "managed_by", key: MANAGED_BY, from: "pod" }] },
        filter: { node_from_env_var: "NODE_NAME" },
        pod_association: [{ sources: [{ from: "resource_attribute", name: "k8s.pod.uid" }] }],
      },
      filter: {
        logs: {
          exclude: {
            match_type: "regexp",
            resource_attributes: [{ key: "managed_by", value: ".+" }],
          },
        },
      },
      batch: {},
    },
    connectors: {
      routing: {
        default_pipelines: logs ? ["logs/logs"] : [],
        table: audit
          ? [
              {
                context: "log",
                condition: 'IsMatch(body, "auditID")',
                pipelines: ["logs/audit"],
              },
            ]
          : [],
      },
    },
    exporters: exporters(pipelines, ["audit", "logs"]),
    service: {
      // Its own metrics would open a port that nobody declared.
      telemetry: { metrics: { level: "none" } },
      pipelines: {
        "logs/in": {
          receivers: ["filelog"],
          processors: ["k8sattributes", "filter", "batch"],
          exporters: ["routing"],
        },
        ...Object.fromEntries(
          (["audit", "logs"] as const)
            .filter((flow) => pipelines[flow])
            .map((flow) => [
              `logs/${flow}`,
              { receivers: ["routing"], exporters: [`otlphttp/${flow}`] },
            ]),
        ),
      },
    },
  };
}

import type { JsonObject } from "@bailiwick/model/json-value";
import type { ResolvedPipelines } from "../../handoff/pipelines.ts";
import { exporters } from "./exporters.ts";

/** Host namespaces of tenant clusters, by the name that all of them begin with. */
const INCLUDE = {
  match_type: "regexp",
  resource_attributes: [{ key: "k8s.namespace.name", value: "^vc-" }],
};

/**
 * State of the objects in host namespaces as metrics, and events of kind Warning there as alerts.
 * Both are read from the API server: no tenant's key is needed, and no port of a node.
 * Format: OpenTelemetry Collector configuration; components k8s_cluster, k8sobjects.
 */
export function stateConfig(pipelines: ResolvedPipelines): JsonObject {
  const { alerts, metrics } = pipelines;
  const parts = ["filter", "batch"];
  return {
    receivers: {
      ...(metrics && {
        k8s_cluster: { auth_type: "serviceAccount", collection_interval: "60s" },
      }),
      ...(alerts && {
        k8sobjects: {
          auth_type: "serviceAccount",
          objects: [{ name: "events", mode: "watch", field_selector: "type=Warning" }],
        },
      }),
    },
    processors: {
      filter: {
        ...(metrics && { metrics: { include: INCLUDE } }),
        ...(alerts && { logs: { include: INCLUDE } }),
      },
      batch: {},
    },
    exporters: exporters(pipelines, ["alerts", "metrics"]),
    service: {
      telemetry: { metrics: { level: "none" } },
      pipelines: {
        ...(metrics && {
          metrics: {
            receivers: ["k8s_cluster"],
            processors: parts,
            exporters: ["otlphttp/metrics"],
          },
        }),
        ...(alerts && {
          logs: { receivers: ["k8sobjects"], processors: parts, exporters: ["otlphttp/alerts"] },
        }),
      },
    },
  };
}

import type { JsonObject } from "@bailiwick/model/json-value";
import type { Place } from "../../handoff/catalog.ts";
import type { Flow, ResolvedPipelines } from "../../handoff/pipelines.ts";

/** One exporter for each flow that is asked for and has a sink: `otlphttp/logs`. */
export function exporters(pipelines: ResolvedPipelines, flows: readonly Flow[]): JsonObject {
  return Object.fromEntries(
    flows.flatMap((flow) => {
      const sink = pipelines[flow];
      return sink ? [[`otlphttp/${flow}`, { endpoint: urlOf(sink) }] as const] : [];
    }),
  );
}

function urlOf({ entry: { hosts = [], cidrs = [], port, pathPrefix = "" } }: Place): string {
  const host = hosts[0] ?? cidrs[0]?.split("/")[0];
  return `https://${host}${port ? `:${port}` : ""}${pathPrefix}`;
}

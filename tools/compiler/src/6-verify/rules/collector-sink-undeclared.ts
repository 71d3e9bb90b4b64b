import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import type { ResolvedPipelines } from "../../handoff/pipelines.ts";
import { COLLECTOR_NAMESPACE } from "../collector-namespace.ts";
import { look, lookText, shown } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Collectors send each flow to the sink that the jurisdiction named for it and nowhere else, listen
 * to nobody, and stand on every control plane cluster.
 * Why: a collector reads what all tenants' control planes write; one exporter more is a copy of it.
 * Source: OpenTelemetry Collector, configuration.
 */
const collectorSinkUndeclaredFault = defineFinding({
  code: "collector-sink-undeclared",
  severity: "error",
  summary: "Collectors send to the named sinks and nowhere else.",
  why: "a collector reads what all control planes write; one exporter more is a copy of it",
  basis: "house",
  waivable: false,
});

/** What a collector may read from; all others wait on a port for whoever comes. */
const RECEIVERS = ["filelog", "k8s_cluster", "k8sobjects"];

const FLOWS = ["alerts", "audit", "logs", "metrics"] as const;

/** Finds exporters, receivers and clusters that the declared pipelines do not account for. */
export function collectorSinkUndeclared(context: RuleContext): readonly Finding[] {
  const { jurisdiction, documents } = context;
  const configs = documents.filter(
    ({ object }) =>
      object.kind === "ConfigMap" && look(object, "metadata", "namespace") === COLLECTOR_NAMESPACE,
  );
  const wrong = configs.flatMap((document) => {
    const config = parsed(lookText(document.object, "data", "config.yaml"));
    return faultsOf(config, jurisdiction.pipelines).map(([message, hint]) =>
      faultIn(document, "/data/config.yaml", collectorSinkUndeclaredFault, message, hint),
    );
  });
  const asked = FLOWS.filter((flow) => jurisdiction.pipelines?.[flow]);
  const [first] = documents;
  const silent = [...jurisdiction.controlPlaneClusters.keys()].flatMap((cluster) => {
    const folder = `apps/${jurisdiction.name}/control-plane-clusters/${cluster}/`;
    const here = configs.filter(({ path }) => path.startsWith(folder));
    const sent = here.flatMap(({ object }) =>
      Object.keys(exportersOf(parsed(lookText(object, "data", "config.yaml")))),
    );
    const missing = asked.filter((flow) => !sent.includes(`otlphttp/${flow}`));
    if (missing.length === 0 || !first) return [];
    const message = `nothing on ${cluster} carries ${missing.join(", ")}`;
    const at = { ...first, path: `${folder}collectors.yaml`, index: 0 };
    return [faultIn(at, "", collectorSinkUndeclaredFault, message, "compile again")];
  });
  return [...wrong, ...silent];
}

type Fault = readonly [message: string, hint: string];

function faultsOf(config: JsonValue, pipelines: ResolvedPipelines | undefined): readonly Fault[] {
  const receivers = look(config, "receivers");
  const strangers = Object.keys(isJsonObject(receivers) ? receivers : {}).filter(
    (name) => !RECEIVERS.includes(name.split("/")[0] ?? ""),
  );
  const exporters = Object.entries(exportersOf(config)).flatMap(([name, exporter]): Fault[] => {
    const flow = FLOWS.find((each) => name === `otlphttp/${each}`);
    const sink = flow && pipelines?.[flow]?.entry;
    const endpoint = shown(look(exporter, "endpoint"));
    const host = /^https:\/\/([^/:]+)/.exec(endpoint)?.[1];
    const hosts = [
      ...(sink?.hosts ?? []),
      ...(sink?.cidrs ?? []).map((each) => each.split("/")[0]),
    ];
    return host !== undefined && hosts.includes(host)
      ? []
      : [[`${name} sends to "${endpoint}", which nobody named for it`, "name the declared sink"]];
  });
  return [
    ...exporters,
    ...strangers.map((name): Fault => [`receiver ${name} waits for others`, "leave it out"]),
  ];
}

function exportersOf(config: JsonValue): JsonObject {
  const exporters = look(config, "exporters");
  return isJsonObject(exporters) ? exporters : {};
}

function parsed(text: string): JsonValue {
  try {
    return (load(text) ?? {}) as JsonValue;
  } catch {
    return {};
  }
}

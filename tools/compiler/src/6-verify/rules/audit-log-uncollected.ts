import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import type { JurisdictionEntry } from "../../handoff/catalog.ts";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { chosenControls } from "../chosen-controls.ts";
import { look, lookList, lookText, shown, valuesFiles } from "../look.ts";
import { requestOf } from "../request-of.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * Where an API server writes its audit log to stdout, somebody chose that, a collector of its
 * control plane cluster reads the log of its container, and hands records on to a declared sink.
 * Why: a container's log is held by one node, for some megabytes, and is gone with the pod.
 * Source: kube-apiserver, --audit-log-path; OpenTelemetry Collector, filelog and routing.
 */
const auditLogUncollectedFault = defineFinding({
  code: "audit-log-uncollected",
  severity: "error",
  summary: "An audit log on stdout was chosen, and a collector carries it to a declared sink.",
  why: "what only a container's log holds ends with the pod; supports nis2-21.2.b",
  basis: "house",
  waivable: false,
});

const ARGUMENTS = ["controlPlane", "distro", "k8s", "apiServer", "extraArgs"] as const;

/** Finds audit logs that end in a container's log, or go there without having been asked to. */
export function auditLogUncollected(context: RuleContext): readonly Finding[] {
  const { jurisdiction } = context;
  return valuesFiles(context.documents).flatMap((file) => {
    const isChosen = chosenControls(file, jurisdiction).auditOutput?.value === "stdout";
    const given = lookList(file.object, ...ARGUMENTS).map(shown);
    const isGiven = given.includes("--audit-log-path=-");
    const at = `/${ARGUMENTS.join("/")}`;
    const fault = (message: string, hint: string) =>
      faultIn(file, at, auditLogUncollectedFault, message, hint);
    if (!isChosen && !isGiven) return [];
    if (!isChosen) return [fault("nobody chose stdout for the audit log", "compile again")];
    if (!isGiven) {
      return [fault("stdout was chosen, and the audit log does not go there", "compile again")];
    }
    const unbounded = given.includes("--audit-log-truncate-enabled=true")
      ? []
      : [fault("a record longer than a line may be stops the API server", "compile again")];
    const why = uncollected(file, context);
    const hint = "let the collector of its control plane cluster read it, and send it on";
    return why === undefined ? unbounded : [...unbounded, fault(why, hint)];
  });
}

/** Why what the control plane of this file writes reaches no sink; undefined where it does. */
function uncollected(file: OutputDocument, context: RuleContext): string | undefined {
  const { jurisdiction, documents } = context;
  const cluster = hostOf(file, jurisdiction);
  const path = `apps/${jurisdiction.name}/control-plane-clusters/${cluster}/collectors.yaml`;
  const beside = documents.filter((document) => document.path === path);
  const runs = beside.some(({ object }) => object.kind === "DaemonSet");
  const config = beside
    .filter(({ object }) => object.kind === "ConfigMap")
    .map(({ object }) => parsed(lookText(object, "data", "config.yaml")))
    .find((each) => lookList(each, "receivers", "filelog", "include").some(coversControlPlanes));
  if (!runs || !config) return `no collector on ${cluster} reads the log of its control plane`;
  const flow = jurisdiction.pipelines?.audit ? "audit" : "logs";
  const sink = jurisdiction.pipelines?.[flow]?.entry;
  if (!sink || !jurisdiction.members.has(sink.country)) {
    return `${jurisdiction.name} names no sink inside that collectors bring records to`;
  }
  return carries(config, flow) ? undefined : `the collector on ${cluster} hands no record on`;
}

/** A glob that fits the file of a control plane's first container, and leaves no name out. */
function coversControlPlanes(glob: JsonValue): boolean {
  return shown(glob) === "/var/log/pods/vc-*_*/syncer/*.log";
}

/** Files go in, records are routed to the pipeline of the flow, and that one sends them. */
function carries(config: JsonValue, flow: "audit" | "logs"): boolean {
  const pipelines = Object.values((look(config, "service", "pipelines") ?? {}) as object);
  const reads = pipelines.some(
    (each: JsonValue) =>
      lookList(each, "receivers").includes("filelog") &&
      lookList(each, "exporters").includes("routing"),
  );
  const rows = lookList(config, "connectors", "routing", "table").filter((row) =>
    lookText(row, "condition").includes('"auditID"'),
  );
  const standard = lookList(config, "connectors", "routing", "default_pipelines");
  const targets = rows.length > 0 ? rows.flatMap((row) => lookList(row, "pipelines")) : standard;
  const sender = look(config, "service", "pipelines", `logs/${flow}`);
  const sends = isJsonObject(sender as JsonValue)
    ? lookList(sender as JsonValue, "exporters").includes(`otlphttp/${flow}`)
    : false;
  return reads && targets.includes(`logs/${flow}`) && sends;
}

function hostOf(file: OutputDocument, jurisdiction: JurisdictionEntry): string {
  const request = requestOf(file, jurisdiction);
  return (
    (request?.controlPlaneCluster ?? jurisdiction.defaults.controlPlaneCluster)?.value.name ?? ""
  );
}

function parsed(text: string): JsonValue {
  try {
    return (load(text) ?? {}) as JsonValue;
  } catch {
    return {};
  }
}

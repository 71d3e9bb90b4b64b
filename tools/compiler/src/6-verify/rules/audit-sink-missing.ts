import { defineFinding, type Finding } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import type { OutputDocument } from "../../handoff/output-document.ts";
import { chosenControls } from "../chosen-controls.ts";
import { besideValues, look, lookText, shown, valuesFiles } from "../look.ts";
import { faultIn, type RuleContext } from "../rule.ts";

/**
 * The API server of every tenant cluster has an audit policy that logs, and sends to a declared
 * audit sink of its jurisdiction: by itself, or where stdout was chosen, by collectors.
 * Why: an audit trail that is not kept, or is kept abroad, proves nothing to the authority inside.
 * Source: Kubernetes, kube-apiserver --audit-policy-file and --audit-webhook-config-file.
 */
const auditSinkMissingFault = defineFinding({
  code: "audit-sink-missing",
  severity: "error",
  summary: "Every tenant cluster sends its audit log to a declared sink of its jurisdiction.",
  why: "the audit trail never crosses the boundary; supports nis2-21.2.b",
  basis: "house",
  waivable: false,
});

const ARGUMENTS = ["controlPlane", "distro", "k8s", "apiServer", "extraArgs"] as const;
const PERSISTENCE = ["controlPlane", "statefulSet", "persistence"] as const;
const POLICY = "--audit-policy-file=";
const WEBHOOK = "--audit-webhook-config-file=";

/** Finds API servers without the arguments, the files behind them, or a declared sink. */
export function auditSinkMissing(context: RuleContext): readonly Finding[] {
  return valuesFiles(context.documents).flatMap((file) => [
    ...checkArguments(file, isOnStdout(file, context) ? [POLICY] : [POLICY, WEBHOOK]),
    ...checkMounts(file),
    ...checkConfig(file, context),
  ]);
}

/** What becomes of it then, another rule says. */
function isOnStdout(file: OutputDocument, { jurisdiction }: RuleContext): boolean {
  return chosenControls(file, jurisdiction).auditOutput?.value === "stdout";
}

function checkArguments(file: OutputDocument, wanted: readonly string[]): readonly Finding[] {
  const given = look(file.object, ...ARGUMENTS);
  const list = Array.isArray(given) ? given.map(shown) : [];
  const missing = wanted.filter((flag) => !list.some((each) => each.startsWith(flag)));
  return missing.map((flag) =>
    faultIn(
      file,
      `/${ARGUMENTS.join("/")}`,
      auditSinkMissingFault,
      `the API server is not given ${flag.replace("=", "")}`,
      `add ${flag}<file>`,
    ),
  );
}

/** The files that the arguments name are there only where the ConfigMap is mounted. */
function checkMounts(file: OutputDocument): readonly Finding[] {
  const given = look(file.object, ...ARGUMENTS);
  const folders = (Array.isArray(given) ? given.map(shown) : [])
    .filter((argument) => [POLICY, WEBHOOK].some((flag) => argument.startsWith(flag)))
    .map((argument) => argument.slice(argument.indexOf("=") + 1, argument.lastIndexOf("/")));
  const volumes = listAt(file, "addVolumes")
    .filter((each) => look(each, "configMap", "name") === "audit")
    .map((each) => look(each, "name"));
  const mounted = listAt(file, "addVolumeMounts")
    .filter((each) => volumes.includes(look(each, "name")))
    .map((each) => look(each, "mountPath"));
  return [...new Set(folders)]
    .filter((folder) => !mounted.includes(folder))
    .map((folder) => {
      const message = `the ConfigMap "audit" is not mounted at "${folder}"`;
      const hint = "mount it: the arguments of the API server name files in that folder";
      return faultIn(file, `/${PERSISTENCE.join("/")}`, auditSinkMissingFault, message, hint);
    });
}

function listAt({ object }: OutputDocument, key: string): readonly JsonValue[] {
  const list = look(object, ...PERSISTENCE, key);
  return Array.isArray(list) ? list : [];
}

function checkConfig(file: OutputDocument, context: RuleContext): readonly Finding[] {
  const config = besideValues(file, context, "ConfigMap").find(
    ({ object }) => look(object, "metadata", "name") === "audit",
  );
  const hint = "declare an inventory entry of kind audit-sink, and name it";
  if (!config)
    return [faultIn(file, "", auditSinkMissingFault, "no audit ConfigMap lies beside", hint)];
  const rules = look(parsed(config, "policy.yaml"), "rules");
  const logs = Array.isArray(rules) && rules.some((rule) => look(rule, "level") !== "None");
  const server = lookText(parsed(config, "webhook.yaml"), "clusters", 0, "cluster", "server");
  const isSilent = server === "" && isOnStdout(file, context);
  const inside = isSilent || sinkHosts(context).includes(hostOf(server));
  return [
    ...(logs
      ? []
      : [
          faultIn(
            config,
            "/data/policy.yaml",
            auditSinkMissingFault,
            "the policy logs nothing",
            "add a rule",
          ),
        ]),
    ...(inside
      ? []
      : [
          faultIn(
            config,
            "/data/webhook.yaml",
            auditSinkMissingFault,
            `"${server}" is no declared audit sink of ${context.jurisdiction.name}`,
            hint,
          ),
        ]),
  ];
}

function parsed(config: OutputDocument, key: string) {
  const text = look(config.object, "data", key);
  try {
    return typeof text === "string" ? (load(text) as never) : undefined;
  } catch {
    return undefined;
  }
}

function sinkHosts({ jurisdiction }: RuleContext): readonly string[] {
  const sinks = [...jurisdiction.inventory.values()].filter(
    ({ entry }) => entry.kind === "audit-sink" && jurisdiction.members.has(entry.country),
  );
  return sinks.flatMap(({ entry }) => [
    ...(entry.hosts ?? []),
    ...(entry.cidrs ?? []).map((cidr) => cidr.split("/")[0] ?? ""),
  ]);
}

function hostOf(server: string): string {
  return /^https:\/\/([^/:]+)/.exec(server)?.[1] ?? "";
}

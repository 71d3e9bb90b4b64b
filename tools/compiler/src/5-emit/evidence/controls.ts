import type { AuditOutput } from "@bailiwick/model/kinds/audit";
import type { Drill } from "@bailiwick/model/kinds/drills";
import type { Sourced } from "@bailiwick/model/origin";
import type {
  ApiServerPlan,
  ControlsPlan,
  EncryptionPlan,
  ResolvedIdentity,
} from "../../handoff/controls.ts";
import type { DecisionName } from "../guards.ts";
import type { DecisionRow } from "./decisions.ts";

const FIPS = "images of builds for FIPS 140, run time unproven";

/** The controls that somebody chose, in words; what nobody chose is the template's, and no row. */
export function controlRows(controls: ControlsPlan): readonly DecisionRow[] {
  const { auditLevel, auditOutput, encryption, identity, apiServer, fips, sandbox } = controls;
  const { podSecurity, quota, limits, restoreDrill } = controls;
  return [
    ...row("audit-level", auditLevel, (level) => level),
    ...row("audit-output", auditOutput, outputInWords),
    ...row("encryption", encryption, encryptionInWords),
    ...row("identity", identity, identityInWords),
    ...row("api-server", apiServer, apiServerInWords),
    ...(fips?.value ? row("fips", fips, () => FIPS) : []),
    ...row("sandbox", sandbox, (name) => `${name}, of the control plane pod and no etcd`),
    ...row("restore-drill", restoreDrill, drillInWords),
    ...row("pod-security", podSecurity, ({ level, reason }) =>
      reason === undefined ? level : `${level}, because ${reason}`,
    ),
    ...row("quota", quota, amountsInWords),
    ...row("limits", limits, (each) =>
      Object.entries(each)
        .filter(([, amounts]) => Object.keys(amounts).length > 0)
        .map(([which, amounts]) => `${which} ${amountsInWords(amounts)}`)
        .join("; "),
    ),
  ];
}

function row<T>(
  name: DecisionName,
  decision: Sourced<T> | undefined,
  inWords: (value: T) => string,
): readonly DecisionRow[] {
  if (!decision) return [];
  return [{ name, key: name, value: inWords(decision.value), origin: decision.origin }];
}

function outputInWords(output: AuditOutput): string {
  return output === "stdout" ? "stdout, taken up by the collectors" : "webhook";
}

function encryptionInWords({ kms, plugin, custodian }: EncryptionPlan): string {
  const way = plugin ? `plugin ${plugin.image}` : "Secret encryption";
  return `${kms.entry.name} (${kms.entry.country}) by ${way}, key held by ${custodian}`;
}

function identityInWords({
  issuer,
  clientId,
  usernameClaim,
  groupsClaim,
}: ResolvedIdentity): string {
  const groups = groupsClaim === undefined ? "no groups" : `groups by ${groupsClaim}`;
  const { name, country } = issuer.entry;
  return `${name} (${country}) for ${clientId}, names by ${usernameClaim}, ${groups}`;
}

function amountsInWords(amounts: object): string {
  const entries = Object.entries(amounts).sort(([left], [right]) => (left < right ? -1 : 1));
  return entries.map(([key, amount]) => `${key} ${amount}`).join(", ");
}

function apiServerInWords(chosen: ApiServerPlan): string {
  const { anonymous, requestTimeout, tokenLifetime, admission = [] } = chosen;
  return [
    ...(anonymous ? ["anonymous requests refused (run time unproven)"] : []),
    ...(requestTimeout === undefined ? [] : [`requests end after ${requestTimeout} s`]),
    ...(tokenLifetime === undefined ? [] : [`tokens end after ${tokenLifetime} s`]),
    ...admission.toSorted(),
  ].join(", ");
}

function drillInWords(drill: Drill | "none"): string {
  if (drill === "none") return "none on record";
  const { cadence, from, last } = drill;
  if (!last) return `every ${cadence} from ${from} on, none held`;
  const { date, result, evidence, took, age } = last;
  const said = [
    `every ${cadence}`,
    `last ${date} ${result}`,
    ...(took === undefined ? [] : [`took ${took}`]),
    ...(age === undefined ? [] : [`state ${age} old`]),
  ];
  return `${said.join(", ")}: ${evidence}`;
}

import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { EngineError } from "./engine-error.ts";
import { identityOf, nameOf } from "./kyverno-identity.ts";
import type { AdmissionTrial, AdmissionVerdict, PolicyForm } from "./kyverno-trial.ts";

/** `results[].source` of the report, and `kind` of the policy, for each form. */
const FORMS: { readonly [source: string]: { form: PolicyForm; kind: string } } = {
  KyvernoImageValidatingPolicy: { form: "kyverno", kind: "ImageValidatingPolicy" },
  KyvernoValidatingPolicy: { form: "kyverno", kind: "ValidatingPolicy" },
  ValidatingAdmissionPolicy: { form: "native", kind: "ValidatingAdmissionPolicy" },
};

/**
 * Reads the openreports.io report of `kyverno apply --policy-report`: `results: [{source, policy,
 * result, resources, message}]`. Throws an EngineError on errors, on a report about something else,
 * and where a form of a policy owes a verdict and gives none or skips. In order of resource,
 * policy and form.
 */
export function readReport(report: JsonValue, trial: AdmissionTrial): readonly AdmissionVerdict[] {
  const results = isJsonObject(report) ? report.results : undefined;
  if (!Array.isArray(results)) throw refuse("a report without results");
  const index = new Map(trial.resources.map((resource, at) => [identityOf(resource), at]));
  const verdicts = new Map<string, AdmissionVerdict>();
  for (const result of results as readonly JsonValue[]) {
    const verdict = readResult(result, trial, index);
    if (!verdict) continue;
    const key = keyOf(verdict.resource, verdict.policy, verdict.form);
    if (verdicts.has(key)) throw refuse(`two verdicts on ${key}`);
    verdicts.set(key, verdict);
  }
  demandOwed(verdicts, trial);
  return [...verdicts].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, each]) => each);
}

function readResult(
  result: JsonValue,
  { policies }: AdmissionTrial,
  index: ReadonlyMap<string, number>,
): AdmissionVerdict | undefined {
  if (!isJsonObject(result)) throw refuse("a result that is no mapping");
  const { source, policy, result: outcome, message } = result;
  const known = FORMS[String(source)];
  const given = policies.some((each) => each.kind === known?.kind && nameOf(each) === policy);
  if (!known || !given) throw refuse(`a result of ${source} ${policy}, which it was not given`);
  const resource = index.get(resourceOf(result)) ?? index.get(resourceOf(result, HOMELESS));
  if (resource === undefined) throw refuse(`a result on ${resourceOf(result)}, which is not there`);
  const words = typeof message === "string" ? message : "";
  const key = { policy: String(policy), resource, form: known.form };
  switch (outcome) {
    case "pass":
      return { ...key, outcome, message: "" };
    case "fail":
      return { ...key, outcome, message: words };
    case "skip":
      return undefined;
    default:
      throw refuse(`${outcome} on ${resourceOf(result)} by ${policy} (${known.form})\n  ${words}`);
  }
}

/** The CLI writes `default` where a custom resource that it was given has no namespace. */
const HOMELESS = "default";

function resourceOf({ resources }: JsonObject, homeless?: string): string {
  const [first] = Array.isArray(resources) ? (resources as readonly JsonValue[]) : [];
  if (!isJsonObject(first)) throw refuse("a result that names no resource");
  const { namespace: _none, ...rest } = first;
  const metadata = homeless !== undefined && first.namespace === homeless ? rest : first;
  return identityOf({ kind: first.kind ?? "", metadata });
}

/** Silence is what a policy that was not loaded, or matches nothing, has to say. */
function demandOwed(
  verdicts: ReadonlyMap<string, AdmissionVerdict>,
  { policies, resources, owed }: AdmissionTrial,
): void {
  for (const { policy, resource } of owed) {
    const object = resources[resource];
    const forms = Object.values(FORMS).filter(({ kind }) =>
      policies.some((each) => each.kind === kind && nameOf(each) === policy),
    );
    if (!object || forms.length === 0) throw refuse(`no answer about ${policy}: it was not given`);
    const silent = forms.find(({ form }) => !verdicts.has(keyOf(resource, policy, form)));
    if (silent) throw refuse(`no verdict of ${silent.kind} ${policy} on ${identityOf(object)}`);
  }
}

/** Sorts by resource first: indexes are padded. */
function keyOf(resource: number, policy: string, form: PolicyForm): string {
  return `${String(resource).padStart(6, "0")} ${policy} ${form}`;
}

function refuse(answer: string): EngineError {
  return new EngineError(`kyverno gave ${answer}; the trial proves nothing`);
}

import { join } from "node:path";
import type { JsonObject } from "@bailiwick/model/json-value";
import { JURISDICTION_LABEL, TENANT_LABEL } from "@bailiwick/model/labels";
import type { AdmissionTrial, AdmissionVerdict } from "../../../tools/engines/src/kyverno-trial.ts";
import { applyTrial } from "./apply-trial.ts";
import type { Column } from "./column.ts";
import { definitionsOf } from "./definitions-of.ts";
import { matchedBy, resourceOf } from "./matched-by.ts";
import type { AttackRequest } from "./requests-on.ts";
import { writeTestFolder } from "./write-test-folder.ts";

/** A request with what the policies of the column said to it. */
export interface Judged extends AttackRequest {
  readonly verdicts: readonly AdmissionVerdict[];
}

/** What one process of the CLI is shown: one kind, one account, one operation. */
interface Sitting {
  /** `pods`, `namespaces-by-delivery`, `pods-updated`. */
  readonly name: string;
  readonly requests: readonly AttackRequest[];
  readonly trial: AdmissionTrial;
}

/**
 * Puts requests to a column by the real Kyverno CLI, both forms of every policy that is about them,
 * and writes each sitting as a folder of `kyverno test` below `folder`. Throws an EngineError where
 * a policy gives no verdict on an object that its rules are about: an object that was passed over
 * is not an object that was admitted. A request that no policy is about comes back without verdict.
 */
export async function tryColumn(
  binary: string,
  column: Column,
  requests: readonly AttackRequest[],
  folder: string,
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const { name, trial, requests: shown } of sittingsOf(column, requests)) {
    const verdicts = await applyTrial(binary, trial);
    writeTestFolder(join(folder, name), trial, verdicts);
    for (const [index, request] of shown.entries()) {
      const own = verdicts.filter(({ resource }) => resource === index);
      judged.push({ ...request, verdicts: own });
    }
  }
  const rows = judged.map(({ row }) => row);
  const unasked = requests.filter(({ row }) => !rows.includes(row));
  return [...judged, ...unasked.map((request) => ({ ...request, verdicts: [] }))];
}

/**
 * The CLI compiles every policy again for every object, so that each process is given objects of
 * one kind and the policies about it.
 */
function sittingsOf(column: Column, requests: readonly AttackRequest[]): readonly Sitting[] {
  const alike = Map.groupBy(requests, sittingOf);
  return [...alike].flatMap(([name, group]) => {
    const policies = policiesAbout(column, group);
    const trial = () => trialOf(column, group, policies);
    return policies.length === 0 ? [] : [{ name, requests: group, trial: trial() }];
  });
}

function sittingOf({ object, asks, operation }: AttackRequest): string {
  const [version = "", group] = String(object.apiVersion).split("/").reverse();
  const kind = group
    ? `${resourceOf(String(object.kind))}.${version}`
    : resourceOf(String(object.kind));
  const by = asks === "tenant" ? "" : `-by-${asks}`;
  return `${kind}${by}${operation === "UPDATE" ? "-updated" : ""}`;
}

function trialOf(
  { level, facts }: Column,
  requests: readonly AttackRequest[],
  policies: readonly JsonObject[],
): AdmissionTrial {
  const username = requests[0]?.username ?? "";
  // Native policies alone are shown the object as it stands after the update.
  const kyverno = policies.some(({ kind }) => kind === "ValidatingPolicy");
  const operation = kyverno ? (requests[0]?.operation ?? "CREATE") : "CREATE";
  const resources = requests.map(({ object }) => object);
  const { jurisdiction = "", tenant = "" } = facts;
  const labels =
    level === "host" ? { [JURISDICTION_LABEL]: jurisdiction, [TENANT_LABEL]: tenant } : {};
  return {
    policies,
    resources,
    username,
    operation,
    namespaces: namespacesOf(resources, labels),
    definitions: definitionsOf(resources),
    owed: policies
      .filter((policy) => isPolicy(policy) && !isConditional(policy))
      .flatMap((policy) => resources.map((_, resource) => ({ policy: nameOf(policy), resource }))),
  };
}

/** The CLI can show a ValidatingAdmissionPolicy nothing but a CREATE. */
function policiesAbout({ policies }: Column, requests: readonly AttackRequest[]) {
  const kyverno = policies.some(({ kind }) => kind === "ValidatingPolicy");
  const created = requests.every(({ operation }) => operation === "CREATE");
  const about = policies.filter(
    (policy) =>
      isPolicy(policy) &&
      requests.some(({ object, operation }) => matchedBy(policy, object, operation)) &&
      (created || !kyverno || policy.kind === "ValidatingPolicy"),
  );
  const native = about.filter(({ kind }) => kind === "ValidatingAdmissionPolicy").map(nameOf);
  const bindings = policies.filter(
    (each) => !isPolicy(each) && native.includes(String((each.spec as JsonObject).policyName)),
  );
  return [...about, ...bindings];
}

function isPolicy({ kind }: JsonObject): boolean {
  return kind !== "ValidatingAdmissionPolicyBinding";
}

/** Whether the engine alone knows which objects it is about. */
function isConditional({ spec }: JsonObject): boolean {
  return (spec as JsonObject).matchConditions !== undefined;
}

function namespacesOf(resources: readonly JsonObject[], labels: JsonObject): readonly JsonObject[] {
  const names = resources.map(({ metadata }) => (metadata as JsonObject).namespace);
  return [...new Set(names)].flatMap((name) =>
    name === undefined ? [] : [{ apiVersion: "v1", kind: "Namespace", metadata: { name, labels } }],
  );
}

function nameOf({ metadata }: JsonObject): string {
  return String((metadata as JsonObject).name);
}

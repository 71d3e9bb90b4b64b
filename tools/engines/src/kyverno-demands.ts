import type { JsonObject } from "@bailiwick/model/json-value";
import { EngineError } from "./engine-error.ts";
import { identityOf, metadataOf, nameOf } from "./kyverno-identity.ts";
import type { AdmissionTrial } from "./kyverno-trial.ts";

/** Throws an EngineError on what the CLI would take without a word and without a verdict. */
export function demandTrial(trial: AdmissionTrial): void {
  const { policies, resources, owed } = trial;
  if (policies.length === 0) throw refuse("no policies");
  if (resources.length === 0) throw refuse("no resources");
  demandKinds(trial);
  demandPairs(policies);
  demandTold(resources);
  demandNamespaces(trial);
  const idle = policies.find(
    (policy) => !isBinding(policy) && !owed.some((each) => each.policy === nameOf(policy)),
  );
  if (idle) throw refuse(`policy ${nameOf(idle)}, which owes no verdict`);
}

function demandKinds({ policies, operation }: AdmissionTrial): void {
  const known = ["ImageValidatingPolicy", "ValidatingPolicy"];
  if (operation !== "UPDATE") {
    known.push("ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding");
  }
  const other = policies.find(({ kind }) => !known.includes(String(kind)));
  if (other) throw refuse(`a ${other.kind}, which it cannot be asked about here`);
}

/** Without a binding the API server enforces nothing, but the CLI judges all the same. */
function demandPairs(policies: readonly JsonObject[]): void {
  const native = policies.filter(({ kind }) => kind === "ValidatingAdmissionPolicy").map(nameOf);
  const bound = policies.filter(isBinding).map(({ spec }) => (spec as JsonObject).policyName);
  for (const name of native) {
    const bindings = bound.filter((policy) => policy === name).length;
    if (bindings !== 1) throw refuse(`policy ${name} with ${bindings} bindings instead of one`);
  }
  const lost = bound.find((name) => !native.includes(String(name)));
  if (lost !== undefined) throw refuse(`a binding of policy ${lost}, which is not there`);
}

function demandTold(resources: readonly JsonObject[]): void {
  const identities = resources.map(identityOf);
  const twice = identities.find((identity, index) => identities.indexOf(identity) !== index);
  if (twice) throw refuse(`two resources ${twice}, which a report cannot tell apart`);
}

function demandNamespaces({ resources, namespaces }: AdmissionTrial): void {
  const known = namespaces.map(nameOf);
  const homeless = resources.find((resource) => {
    const { namespace } = metadataOf(resource);
    return namespace !== undefined && !known.includes(String(namespace));
  });
  if (homeless) throw refuse(`resource ${identityOf(homeless)} without its Namespace`);
}

function isBinding({ kind }: JsonObject): boolean {
  return kind === "ValidatingAdmissionPolicyBinding";
}

function refuse(what: string): EngineError {
  return new EngineError(`kyverno was given ${what}: nothing can be judged`);
}

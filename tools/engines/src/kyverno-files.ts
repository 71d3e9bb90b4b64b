import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { nameOf } from "./kyverno-identity.ts";
import type { AdmissionTrial } from "./kyverno-trial.ts";

/** Arguments of the CLI for a trial that stands in its working folder. */
export function trialArguments({ definitions = [] }: AdmissionTrial): readonly string[] {
  return definitions.length === 0 ? ARGUMENTS : [...ARGUMENTS, "--crd-paths", DEFINITIONS];
}

/** In a folder of its own: the CLI reads whatever lies beside it as a schema too. */
const DEFINITIONS = "definitions/definitions.yaml";

/** Relative paths, because flags of the CLI split their values at commas. */
const ARGUMENTS: readonly string[] = [
  "apply",
  "policies",
  "--resource",
  "resources",
  "--values-file",
  "values.yaml",
  "--userinfo",
  "user.yaml",
  "--policy-report",
  "--output-format",
  "json",
  "--remove-color",
];

/** Writes a trial as the CLI reads it: JSON in files named `.yaml`, since it skips `.json`. */
export function writeTrial(folder: string, trial: AdmissionTrial): void {
  const { policies, resources, namespaces, username, operation, definitions = [] } = trial;
  writeList(
    join(folder, "policies"),
    policies.map((policy) => narrowed(policy, policies)),
  );
  writeList(join(folder, "resources"), resources);
  mkdirSync(join(folder, "definitions"));
  const texts = definitions.map((definition) => JSON.stringify(definition));
  writeFileSync(join(folder, DEFINITIONS), texts.join("\n---\n"));
  writeObject(join(folder, "values.yaml"), {
    apiVersion: "cli.kyverno.io/v1alpha1",
    kind: "Value",
    metadata: { name: "trial" },
    globalValues: { "request.operation": operation ?? "CREATE" },
    namespaces,
  });
  writeObject(join(folder, "user.yaml"), {
    apiVersion: "cli.kyverno.io/v1alpha1",
    kind: "UserInfo",
    metadata: { name: "trial" },
    userInfo: { username },
  });
}

/**
 * The API server judges what both the policy and its binding match. The CLI looks at the binding
 * alone (Kyverno v1.19.1, pkg/admissionpolicy/validate.go, processVAPWithoutClient), so that the
 * policy's own rules are added to the copy of the binding that it gets.
 */
function narrowed(object: JsonObject, policies: readonly JsonObject[]): JsonObject {
  const { kind, spec } = object;
  if (kind !== "ValidatingAdmissionPolicyBinding" || !isJsonObject(spec)) return object;
  const policy = policies.find(
    (each) => each.kind === "ValidatingAdmissionPolicy" && nameOf(each) === spec.policyName,
  );
  const constraints = mapping(mapping(policy?.spec).matchConstraints);
  const matchResources = { ...constraints, ...mapping(spec.matchResources) };
  return { ...object, spec: { ...spec, matchResources } };
}

function mapping(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function writeList(folder: string, objects: readonly JsonObject[]): void {
  mkdirSync(folder);
  for (const [index, object] of objects.entries()) {
    writeObject(join(folder, `${index}.yaml`), object);
  }
}

function writeObject(file: string, object: JsonObject): void {
  writeFileSync(file, JSON.stringify(object));
}

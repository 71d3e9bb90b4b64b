import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "@bailiwick/model/json-value";
import type { AdmissionTrial } from "./kyverno-trial.ts";
import { narrowedBinding } from "./narrowed-binding.ts";

/** Arguments of the CLI for a trial that stands in its working folder. */
export function trialArguments(trial: AdmissionTrial): readonly string[] {
  const { definitions = [], exceptions = [] } = trial;
  return [
    ...ARGUMENTS,
    ...(definitions.length > 0 ? ["--crd-paths", DEFINITIONS] : []),
    ...exceptions.flatMap((_, index) => ["--exception", `exceptions/${index}.yaml`]),
  ];
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
    policies.map((policy) => narrowedBinding(policy, policies)),
  );
  writeList(join(folder, "resources"), resources);
  writeList(join(folder, "exceptions"), trial.exceptions ?? []);
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

function writeList(folder: string, objects: readonly JsonObject[]): void {
  mkdirSync(folder);
  for (const [index, object] of objects.entries()) {
    writeObject(join(folder, `${index}.yaml`), object);
  }
}

function writeObject(file: string, object: JsonObject): void {
  writeFileSync(file, JSON.stringify(object));
}

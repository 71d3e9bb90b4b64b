import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject, JsonValue } from "@bailiwick/model/json-value";
import { stringify } from "yaml";
import type { AdmissionTrial, AdmissionVerdict } from "../../../tools/engines/src/kyverno-trial.ts";
import { narrowedBinding } from "../../../tools/engines/src/narrowed-binding.ts";

/**
 * Writes a trial as a folder of `kyverno test`, which needs nothing but the CLI, and expects the
 * verdicts that are given. A `pass` there is also met by a policy that was never asked: what is
 * refused is the proof, and every object that is admitted stands beside some that are refused.
 */
export function writeTestFolder(
  folder: string,
  trial: AdmissionTrial,
  verdicts: readonly AdmissionVerdict[],
): void {
  mkdirSync(folder, { recursive: true });
  const { policies, resources, namespaces, username, operation = "CREATE" } = trial;
  const { definitions = [] } = trial;
  const write = (file: string, ...objects: readonly JsonValue[]) =>
    writeFileSync(join(folder, file), objects.map(asYaml).join("---\n"));
  write("policies.yaml", ...policies.map((each) => narrowedBinding(each, policies)));
  write("resources.yaml", ...resources);
  write("user.yaml", cli("UserInfo", { userInfo: { username } }));
  write(
    "values.yaml",
    cli("Value", { globalValues: { "request.operation": operation }, namespaces: [...namespaces] }),
  );
  const crds = definitions.map((_, index) => `definition-${index}.yaml`);
  for (const [index, definition] of definitions.entries()) write(crds[index] ?? "", definition);
  if (crds.length > 0)
    write("cluster.yaml", cli("ClusterResource", { spec: { crds, resources: [...namespaces] } }));
  write(
    "kyverno-test.yaml",
    cli("Test", {
      ...(crds.length > 0 && { clusterResources: ["cluster.yaml"] }),
      policies: ["policies.yaml"],
      resources: ["resources.yaml"],
      variables: "values.yaml",
      userinfo: "user.yaml",
      results: [...expectations(trial, verdicts)],
    }),
  );
}

/** One row for each policy, form and outcome, with the objects that it is about. */
function expectations(
  { resources }: AdmissionTrial,
  verdicts: readonly AdmissionVerdict[],
): readonly JsonObject[] {
  const alike = Map.groupBy(verdicts, ({ policy, form, outcome, resource }) =>
    [policy, form, outcome, resources[resource]?.kind].join(" "),
  );
  return [...alike].map(([key, group]) => {
    const [policy = "", form = "", result = "", kind = ""] = key.split(" ");
    const judgedAs = form === "native" ? "isValidatingAdmissionPolicy" : "isValidatingPolicy";
    const names = group.map(({ resource }) => pathOf(resources[resource]));
    return { policy, [judgedAs]: true, kind, resources: names, result };
  });
}

/** `namespace/name`, as the CLI names a resource. */
function pathOf(object: JsonObject | undefined): string {
  const { namespace, name } = (object?.metadata ?? {}) as JsonObject;
  return namespace === undefined ? String(name) : `${namespace}/${name}`;
}

function cli(kind: string, fields: JsonObject): JsonObject {
  return { apiVersion: "cli.kyverno.io/v1alpha1", kind, metadata: { name: "attack" }, ...fields };
}

/** The CLI reads YAML 1.1, to which a bare `no` is false. */
function asYaml(object: JsonValue): string {
  return stringify(object, { version: "1.1", lineWidth: 0, aliasDuplicateObjects: false });
}

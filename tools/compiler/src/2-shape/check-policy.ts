import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";
import { API_VERSION } from "@bailiwick/model/labels";

const brokenPolicy = defineFinding({
  code: "policy-not-of-an-engine",
  severity: "error",
  summary: "A policy says which engine's language it is written in.",
  why: "an engine passes over a document whose apiVersion it does not know, and judges nothing",
  basis: "house",
  waivable: false,
});

const policyNotFolderName = defineFinding({
  code: "policy-not-folder-name",
  severity: "error",
  summary: "A policy has the name of its folder.",
  why: "verdicts name the policy, and its card and its proofs are found by folder",
  basis: "house",
  waivable: false,
});

/** Checks what is common to the policies of all engines: the rest is the engine's to judge. */
export function checkPolicy(path: string, root: JsonObject, name: string): readonly Finding[] {
  return [
    ...["apiVersion", "kind"].flatMap((field) => checkText(path, root, field)),
    ...checkEngine(path, root),
    ...checkName(path, root, name),
  ];
}

function checkText(path: string, root: JsonObject, field: string): readonly Finding[] {
  const value = root[field];
  if (typeof value === "string" && value !== "") return [];
  const pointer = Object.hasOwn(root, field) ? `/${field}` : "";
  return [
    {
      definition: brokenPolicy,
      origin: { file: path, pointer },
      message: `the policy has no ${field}`,
      hint:
        field === "kind"
          ? "write kind: ValidatingPolicy"
          : "write apiVersion: json.kyverno.io/v1alpha1 or policies.kyverno.io/v1",
    },
  ];
}

function checkEngine(path: string, root: JsonObject): readonly Finding[] {
  if (root.apiVersion !== API_VERSION) return [];
  return [
    {
      definition: brokenPolicy,
      origin: { file: path, pointer: "/apiVersion" },
      message: `"${API_VERSION}" is the language of input files and not of a policy engine`,
      hint: "write the apiVersion of the engine; what describes a policy belongs in card.yaml",
    },
  ];
}

function checkName(path: string, root: JsonObject, folder: string): readonly Finding[] {
  const metadata = root.metadata;
  const name = isJsonObject(metadata) ? metadata.name : undefined;
  if (name === folder) return [];
  return [
    {
      definition: policyNotFolderName,
      origin: { file: path, pointer: "/metadata/name" },
      message: `the policy is named ${JSON.stringify(name ?? "")}, and its folder "${folder}"`,
      hint: `write name: ${folder} below metadata`,
    },
  ];
}

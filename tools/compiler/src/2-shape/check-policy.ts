import { certain } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";

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
  const engine = ENGINES.find(({ folder }) => path.startsWith(folder));
  return [
    {
      definition: brokenPolicy,
      origin: { file: path, pointer },
      message: `the policy has no ${field}`,
      hint:
        field === "kind"
          ? "write kind: ValidatingPolicy"
          : "write apiVersion: json.kyverno.io/v1alpha1 or policies.kyverno.io/v1",
      cure: certain(
        setTo(
          { file: path, pointer: `/${field}` },
          field === "kind" ? "ValidatingPolicy" : (engine?.version ?? ""),
        ),
      ),
    },
  ];
}

/** By folder: who judges what lies there, and the group of its language. */
const ENGINES = [
  { folder: "policies/build/", group: "json.kyverno.io/", version: "json.kyverno.io/v1alpha1" },
  {
    folder: "policies/admission/",
    group: "policies.kyverno.io/",
    version: "policies.kyverno.io/v1",
  },
] as const;

function checkEngine(path: string, { apiVersion }: JsonObject): readonly Finding[] {
  const engine = ENGINES.find(({ folder }) => path.startsWith(folder));
  if (!engine || typeof apiVersion !== "string" || apiVersion === "") return [];
  if (apiVersion.startsWith(engine.group)) return [];
  return [
    {
      definition: brokenPolicy,
      origin: { file: path, pointer: "/apiVersion" },
      message: `"${apiVersion}" is not the language of the policies in ${engine.folder}`,
      hint: `write apiVersion: ${engine.version}`,
      cure: certain(setTo({ file: path, pointer: "/apiVersion" }, engine.version)),
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
      cure: certain(setTo({ file: path, pointer: "/metadata/name" }, folder)),
    },
  ];
}

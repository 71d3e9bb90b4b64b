import { compile } from "@bailiwick/compiler";
import { describe, expect, test } from "vitest";
import { HEALTHY } from "../../../support/healthy-tree.ts";
import { damage } from "../../../support/tree.ts";

const FOLDER = "policies/admission/restrict-image-registries";

describe("emitted files", () => {
  const { outputs } = compile(HEALTHY);

  test("name their source, which is an input", () => {
    const inputs = new Set(HEALTHY.map(({ path }) => path));
    for (const { path, source, text } of outputs) {
      expect(inputs, path).toContain(source);
      expect(text.split("\n", 2)).toEqual([
        `# Source: ${source}`,
        "# Compiled by Bailiwick. Do not edit: change the source and compile again.",
      ]);
    }
  });

  test("are sorted, and each path is there once", () => {
    const paths = outputs.map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)].sort());
  });

  test("begin with the namespace that the rest lies in", () => {
    const manifests = outputs.filter(({ path }) => path.endsWith("/host/manifests.yaml"));
    expect(manifests.length).toBe(6);
    for (const { text } of manifests) expect(text.split("\n")[3]).toBe("kind: Namespace");
  });
});

describe("an admission policy that cannot be emitted is a finding at the policy, told once", () => {
  test.each([
    [
      `${FOLDER}/restrict-image-registries.yaml`,
      "failurePolicy: Fail",
      "failurePolicy: Fial",
      "failurePolicy",
    ],
    [
      `${FOLDER}/restrict-image-registries.yaml`,
      "  failurePolicy:",
      "  auditAnnotations: []\n  failurePolicy:",
      "auditAnnotations",
    ],
    [
      `${FOLDER}/card.yaml`,
      "/spec/variables/0/expression",
      "/spec/variables/77/expression",
      "variables/77",
    ],
  ])("%s: %s", (path, from, to, words) => {
    const { findings } = compile(damage(HEALTHY, path, from, to));
    expect(findings.map(({ definition }) => definition.code)).toEqual(["policy-not-valid"]);
    expect(findings[0]?.origin.file).toBe(`${FOLDER}/restrict-image-registries.yaml`);
    expect(findings[0]?.message).toContain(words);
  });
});

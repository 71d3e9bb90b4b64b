import type { Basis } from "@bailiwick/model/finding";
import { describe, expect, test } from "vitest";
import { findingsOfVerdict } from "../../../tools/engines/src/policy-finding.ts";
import { showDocuments } from "../../../tools/engines/src/show-documents.ts";
import type { StagedDocument } from "../../../tools/engines/src/staged-document.ts";
import type { Violation } from "../../../tools/engines/src/verdict.ts";

const project: StagedDocument = {
  stage: "output",
  origin: { file: "apps/eu/argo-cd/tenants/acme.yaml", pointer: "" },
  object: { kind: "AppProject", spec: { sourceRepos: ["*"] } },
};

const found = (stage: "output" | "bundle", violation: Violation, basis: Basis = "house") => {
  const judges = [stage === "bundle" ? "Bundle" : "AppProject"];
  const policy = {
    name: "require-x",
    text: "",
    card: {
      apiVersion: "bailiwick.dev/v1" as const,
      kind: "PolicyCard" as const,
      metadata: { name: "require-x" },
      spec: { title: "X", why: "because", basis, build: { stage, judges } },
    },
  };
  const [group] = showDocuments([policy], [project, project]);
  const key = { policy: "require-x", rule: "r", document: 0 };
  return findingsOfVerdict({ ...key, outcome: "fail", violations: [violation] }, group!);
};

const at = (...fields: string[]) => fields.map((field) => ({ field, value: false }));

describe("findingsOfVerdict", () => {
  test("one finding for each place", () => {
    const fields = at("all[0].check.kind", "all[0].check.spec.sourceRepos.(x)");
    const pointers = found("output", { message: "m", fields }).map(({ origin }) => origin.pointer);
    expect(pointers).toEqual(["/kind", "/spec/sourceRepos"]);
  });

  test("the same words at the same place are said once", () => {
    const fields = at("all[0].check.kind.(a)", "all[0].check.kind.(b)");
    expect(found("output", { message: "m", fields })).toHaveLength(1);
  });

  test("a violation without places or words is still a finding", () => {
    const [finding] = found("output", { message: "", fields: [] });
    expect(finding?.message).toBe("breaks rule r of require-x");
    expect(finding?.origin).toEqual(project.origin);
    expect(finding).not.toHaveProperty("hint");
  });

  test("in a bundle the item's file is the place, and what the check found is said", () => {
    const field = "all[0].check.~.items[1].object.spec.sourceRepos";
    const [finding] = found("bundle", { message: "m", fields: [{ field, value: ["a", "b"] }] });
    expect(finding?.origin).toEqual({ ...project.origin, pointer: "/spec/sourceRepos" });
    expect(finding?.message).toBe('m: "a", "b"');
  });

  test("a bundle that is wrong as a whole points at the card", () => {
    const [finding] = found("bundle", { message: "m", fields: at("all[0].check.(items)") });
    expect(finding?.origin.file).toBe("policies/build/require-x/card.yaml");
  });

  test.each<[Basis, boolean]>([
    ["law", false],
    ["contract", true],
    ["guidance", true],
    ["house", true],
  ])("%s: waivable %s", (basis, waivable) => {
    const [finding] = found("output", { message: "m", fields: [] }, basis);
    expect(finding?.definition.waivable).toBe(waivable);
  });
});

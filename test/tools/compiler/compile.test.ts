import { compile, positionOf, waiveLater } from "@bailiwick/compiler";
import { defineFinding, type Finding } from "@bailiwick/model/finding";
import { describe, expect, test } from "vitest";
import { ACME, HEALTHY } from "../../support/healthy-tree.ts";
import { repositoryFiles } from "../../support/repository-files.ts";
import { damage } from "../../support/tree.ts";

describe("compile", () => {
  test("the healthy half of the repository gives output and no finding", () => {
    const { findings, outputs, documents, jurisdictions } = compile(HEALTHY);
    expect(findings).toEqual([]);
    expect(outputs.length).toBeGreaterThan(80);
    expect(documents.length).toBeGreaterThanOrEqual(outputs.length);
    expect(jurisdictions.map(({ name }) => name)).toEqual(["eu", "uk"]);
  });

  test("the whole repository gives output, and one piece of advice", () => {
    const { findings, outputs, jurisdictions } = compile(
      repositoryFiles("jurisdictions", "templates", "policies"),
    );
    expect(findings.map(({ definition }) => definition.code)).toEqual([
      "control-plane-for-low-significance",
    ]);
    expect(outputs.length).toBeGreaterThan(180);
    expect(jurisdictions.map(({ name }) => name)).toEqual(["ch", "eu", "no", "uk"]);
    expect(jurisdictions.reduce((sum, { tenants }) => sum + tenants, 0)).toBeGreaterThanOrEqual(10);
  });

  test("one error anywhere and nothing is emitted", () => {
    const { findings, outputs } = compile(damage(HEALTHY, ACME, "country: DE", "country: XX"));
    expect(findings.map(({ definition }) => definition.code)).toEqual(["unknown-country"]);
    expect(outputs).toEqual([]);
  });

  test("mistakes of every phase are reported at once", () => {
    const files = [
      ["jurisdictions/uk/tenants/ledgerleaf.yaml", "clusters:", "clusters: ]"],
      ["jurisdictions/eu/tenants/nordklinik.yaml", "kind: Tenant", "kind: Tennant"],
      ["jurisdictions/eu/tenants/ledgerleaf.yaml", "[gdpr]", "[gdrp]"],
      ["jurisdictions/eu/tenants/synapse-lab.yaml", "class: h200", "class: h100"],
    ].reduce((tree, [path = "", from = "", to = ""]) => damage(tree, path, from, to), HEALTHY);
    const codes = compile(files).findings.map(({ definition }) => definition.code);
    expect(new Set(codes)).toEqual(
      new Set(["syntax-error", "unknown-kind", "unknown-regulation", "gpu-class-not-offered"]),
    );
  });

  test("an empty tree compiles to nothing", () => {
    expect(compile([])).toMatchObject({ findings: [], outputs: [], jurisdictions: [] });
  });
});

describe("waivers for what build policies find", () => {
  const waiver = (code: string) => ({
    path: "jurisdictions/eu/waivers/mailbox.yaml",
    text: `apiVersion: bailiwick.dev/v1
kind: Waiver
metadata: { name: mailbox }
spec:
  code: ${code}
  object: { path: ${ACME}, pointer: /spec/owner/email }
  reason: the role mailbox is ordered
  approver: eu-platform
  until: "2999-12-31"
`,
  });
  const finding = {
    definition: defineFinding({
      code: "require-role-mailbox",
      severity: "error",
      summary: "s",
      why: "w",
      basis: "house",
      waivable: true,
    }),
    origin: { file: ACME, pointer: "/spec/owner/email" },
    message: "m",
  };

  test("are left to whoever runs the engines", () => {
    const compilation = compile([...HEALTHY, waiver("require-role-mailbox")]);
    expect(compilation.findings).toEqual([]);
    expect(waiveLater("policy", [finding], compilation)).toEqual({
      findings: [],
      waived: [finding],
    });
    expect(codes(waiveLater("policy", [], compilation).findings)).toEqual(["waiver-unused"]);
    const law = { ...finding, definition: { ...finding.definition, waivable: false } };
    expect(codes(waiveLater("policy", [law], compilation).findings)).toEqual([
      "require-role-mailbox",
      "waiver-not-possible",
    ]);
  });

  test("and no other code is", () => {
    expect(codes(compile([...HEALTHY, waiver("require-nothing")]).findings)).toEqual([
      "waiver-unused",
    ]);
  });
});

function codes(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ definition }) => definition.code);
}

describe("positionOf", () => {
  test("finds a pointer in the document that it names", () => {
    const text = "# one\nkind: A\n---\nkind: B\nspec:\n  a: 1\n";
    expect(positionOf(text, "#0/kind")).toMatchObject({ line: 2, column: 7 });
    expect(positionOf(text, "#1/kind")).toMatchObject({ line: 4, column: 7 });
    expect(positionOf(text, "#1/spec/a")).toMatchObject({ line: 6, column: 6 });
    expect(positionOf("kind: A\n", "/kind")).toMatchObject({ line: 1, column: 7 });
  });
});

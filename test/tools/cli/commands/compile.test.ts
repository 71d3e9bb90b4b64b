import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bailiwick, copyData } from "../../../support/clone.ts";

let copy: ReturnType<typeof copyData>;
beforeEach(() => {
  copy = copyData();
});
afterEach(() => copy.dispose());

const compile = (...args: readonly string[]) =>
  bailiwick(["compile", "--root", copy.root, ...args]);

describe("compile", () => {
  test("a copied tenant is four new files of at most 360 lines, and nothing else changes", () => {
    const tenants = join(copy.root, "jurisdictions/eu/tenants");
    const text = readFileSync(join(tenants, "acme-bank.yaml"), "utf8");
    writeFileSync(join(tenants, "globex.yaml"), text.replace("name: acme-bank", "name: globex"));
    const { status, stdout } = compile();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^created 4 · updated 0 · removed 0 · unchanged \d+ +\d+\.\d\d s$/m);
    expect(stdout).toContain("  + apps/eu/argo-cd/tenants/globex.yaml\n");
    expect(stdout).toContain("  + apps/eu/tenants/globex/payments/\n");
    const written = [
      "argo-cd/tenants/globex.yaml",
      "tenants/globex/payments/evidence.yaml",
      "tenants/globex/payments/host/manifests.yaml",
      "tenants/globex/payments/values.yaml",
    ].map((path) => readFileSync(join(copy.root, "apps/eu", path), "utf8"));
    const lines = written.reduce((sum, each) => sum + each.trimEnd().split("\n").length, 0);
    expect(lines).toBeLessThanOrEqual(360);
  });

  test("a removed jurisdiction takes its output with it", () => {
    rmSync(join(copy.root, "jurisdictions/uk"), { recursive: true });
    expect(compile()).toMatchObject({ status: 0 });
    expect(() => statSync(join(copy.root, "apps/uk"))).toThrow();
    expect(statSync(join(copy.root, "apps/README.md")).isFile()).toBe(true);
  });

  test("a jurisdiction is added by its files alone", () => {
    cpSync(join(copy.root, "jurisdictions/uk"), join(copy.root, "jurisdictions/gb"), {
      recursive: true,
    });
    const path = join(copy.root, "jurisdictions/gb/jurisdiction.yaml");
    rmSync(join(copy.root, "jurisdictions/uk"), { recursive: true });
    writeFileSync(path, readFileSync(path, "utf8").replace("name: uk", "name: gb"));
    const { status, stdout } = compile();
    expect(stdout).toContain("gb  2 tenants · 2 tenant clusters");
    expect(status).toBe(0);
  });

  test("a paid option on the open edition ends at its line, with the way out", () => {
    const path = join(copy.root, "jurisdictions/eu/tenants/acme-bank.yaml");
    const asked =
      "values: { policies: { centralAdmission: { validatingWebhooks: [{ webhooks: [] }] } } }";
    const text = readFileSync(path, "utf8").replace("snapshots: {", `${asked}, snapshots: {`);
    writeFileSync(path, text);
    const { status, stdout, stderr } = compile();
    expect(status).toBe(1);
    const said = stdout + stderr;
    const line = text.split("\n").findIndex((each) => each.includes("centralAdmission")) + 1;
    expect(said).toMatch(new RegExp(`paid-option-on-oss +.*acme-bank\\.yaml:${line}:`));
    expect(said).toContain("Kyverno on the host");
    expect(said).toContain("edition: licensed");
  });

  test("nothing is written when one line is wrong, and machines can read why", () => {
    const path = join(copy.root, "jurisdictions/eu/tenants/acme-bank.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace("country: DE", "country: UK"));
    rmSync(join(copy.root, "apps/uk"), { recursive: true });
    const { status, stdout } = compile("--format", "json");
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: readonly { severity: string }[];
    };
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([
      expect.objectContaining({
        code: "unknown-country",
        severity: "error",
        file: "jurisdictions/eu/tenants/acme-bank.yaml",
        line: 6,
        column: 47,
        hint: "write GB: ISO 3166-1 knows no UK",
      }),
    ]);
    expect(status).toBe(1);
    expect(() => statSync(join(copy.root, "apps/uk"))).toThrow();
  });

  test("a diagnostic that is no error is printed, and does not stop the writing", () => {
    const path = join(copy.root, "jurisdictions/eu/tenants/ledgerleaf.yaml");
    const text = readFileSync(path, "utf8");
    const other = text.replace(
      "criticality: ordinary",
      'criticality: ordinary, kubernetes: { version: "1.35" }',
    );
    writeFileSync(path, other);
    const { status, stdout } = compile();
    expect(stdout).toContain("warning kubernetes-skew-untested");
    expect(stdout).toMatch(/\n0 errors, \d warnings? in \d files?/);
    expect(stdout).not.toContain("Nothing was written");
    expect(status).toBe(0);
  });

  test.each([
    ["github", "::error file=jurisdictions/eu/tenants/globex.yaml,line=1,col=1,"],
    ["sarif", '"ruleId": "empty-file"'],
    ["json", '"code": "empty-file"'],
  ])("findings in the form %s, and exit 1 as ever", (format, part) => {
    writeFileSync(join(copy.root, "jurisdictions/eu/tenants/globex.yaml"), "# later\n");
    const { status, stdout } = compile("--format", format);
    expect(status).toBe(1);
    expect(stdout).toContain(part);
  });
});

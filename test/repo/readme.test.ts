import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bailiwick, copyData, ROOT } from "../support/clone.ts";
import { ON_A_DAY } from "../support/on-a-day.ts";

const REFUSAL = /<!-- refusal:[^>]*-->\n```\n([\s\S]*?)```\n<!-- \/refusal -->/;

test("the README shows the refusal that check really prints", () => {
  const { root, dispose } = copyData();
  try {
    const path = join(root, "jurisdictions/eu/jurisdiction.yaml");
    const text = readFileSync(path, "utf8");
    const line = text.split("\n").find((each) => each.includes("name: siem-fra,")) ?? "";
    writeFileSync(path, text.replace(line, line.replace("country: DE", "country: US")));
    const { status, stdout } = bailiwick(["check", "--root", root, ...ON_A_DAY]);
    expect(status).toBe(1);
    // What follows is advice about another tenant, then counts and seconds of this run.
    const refusal = stdout.slice(0, stdout.search(/\n(warning|1 error)/) + 1);
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    expect(REFUSAL.exec(readme)?.[1]).toBe(refusal);
  } finally {
    dispose();
  }
});

test("the tenant of the README compiles into the four files that it names", () => {
  const { root, dispose } = copyData();
  try {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    const tenant = /```yaml\n(# yaml-language-server[\s\S]*?)```/.exec(readme)?.[1] ?? "";
    writeFileSync(join(root, "jurisdictions/eu/tenants/globex.yaml"), tenant);
    const { status, stdout } = bailiwick(["compile", "--root", root]);
    expect(stdout).toContain("created 4 · updated 0 · removed 0");
    expect(stdout).toContain("+ apps/eu/argo-cd/tenants/globex.yaml");
    expect(status).toBe(0);
  } finally {
    dispose();
  }
});

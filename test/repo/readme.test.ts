import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bailiwick, copyData, ROOT } from "../support/clone.ts";

const REFUSAL = /<!-- refusal:[^>]*-->\n```\n([\s\S]*?)```\n<!-- \/refusal -->/;

test("the README shows the refusal that check really prints", () => {
  const { root, dispose } = copyData();
  try {
    const path = join(root, "jurisdictions/eu/jurisdiction.yaml");
    const text = readFileSync(path, "utf8");
    const line = text.split("\n").find((each) => each.includes("name: siem-fra,")) ?? "";
    writeFileSync(path, text.replace(line, line.replace("country: DE", "country: US")));
    const { status, stdout } = bailiwick(["check", "--root", root]);
    expect(status).toBe(1);
    // The last lines carry counts and seconds of this run.
    const refusal = stdout.slice(0, stdout.indexOf("\n1 error") + 1);
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    expect(REFUSAL.exec(readme)?.[1]).toBe(refusal);
  } finally {
    dispose();
  }
});

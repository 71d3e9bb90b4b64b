import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../support/clone.ts";
import { findingCodes } from "./house/finding-codes.ts";
import { sourceFiles } from "./house/source-files.ts";

const COMMITTED = join(ROOT, "docs/reference");
const made = mkdtempSync(join(tmpdir(), "bailiwick-reference-"));

// A process of its own: the findings are read by hooks of Node, which the test runner replaces.
beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, "tools/reference/generate.ts"), made]);
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

describe("the reference", () => {
  test("is what the code, the schemas and the policies say today", () => {
    expect(readdirSync(made).sort()).toEqual(readdirSync(COMMITTED).sort());
    for (const page of readdirSync(made)) {
      const text = readFileSync(join(made, page), "utf8");
      expect(readFileSync(join(COMMITTED, page), "utf8"), `${page}: npm run reference`).toBe(text);
    }
  });

  test("has every code that the sources define, and no other", () => {
    const page = readFileSync(join(made, "findings.md"), "utf8");
    const told = [...page.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, code = ""]) => code);
    const sources = sourceFiles(["tools"], /^tools\/[a-z]+\/src\/.*\.ts$/);
    const defined = findingCodes(sources).map(({ code }) => code);
    expect(defined.length).toBeGreaterThan(100);
    expect(told).toEqual([...defined].sort());
  });

  test("has every policy and every regulation", () => {
    const policies = readFileSync(join(made, "policies.md"), "utf8");
    const names = ["build", "admission"].flatMap((family) =>
      readdirSync(join(ROOT, "policies", family)),
    );
    expect(names.filter((name) => !policies.includes(`| \`${name}\` |`))).toEqual([]);
    const regulations = readFileSync(join(made, "regulations.md"), "utf8");
    const acts = readdirSync(join(ROOT, "policies/regulations"));
    expect(acts.filter((act) => !regulations.includes(`## ${act.replace(".yaml", "")}:`))).toEqual(
      [],
    );
  });
});

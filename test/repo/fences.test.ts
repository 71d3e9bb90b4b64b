import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../support/clone.ts";

const COMPILER = "tools/compiler/src";
const IMPORT = "lint/style/noRestrictedImports";
const GLOBAL = "lint/style/noRestrictedGlobals";
const UNDECLARED = "lint/correctness/noUndeclaredDependencies";

/** What the linter refuses while somebody still types: file, rule, text. */
const REFUSED: readonly (readonly [string, string, string])[] = [
  ["tools/model/src/disk.ts", IMPORT, 'export { rmSync } from "node:fs";'],
  ["tools/model/src/kinds/any.ts", IMPORT, 'export { a } from "../../../compiler/src/any.ts";'],
  [`${COMPILER}/1-load/shape.ts`, IMPORT, 'export { a } from "../2-shape/any.ts";'],
  [`${COMPILER}/1-load/js-yaml.ts`, IMPORT, 'export { load } from "js-yaml";'],
  [`${COMPILER}/2-shape/yaml.ts`, IMPORT, 'export { parse } from "yaml";'],
  [`${COMPILER}/2-shape/countries.ts`, IMPORT, 'export { a } from "iso-3166";'],
  [`${COMPILER}/3-resolve/ajv.ts`, IMPORT, 'export { Ajv } from "ajv";'],
  [`${COMPILER}/4-plan/verify.ts`, IMPORT, 'export { a } from "../6-verify/any.ts";'],
  [`${COMPILER}/4-plan/disk.ts`, IMPORT, 'export { rmSync } from "node:fs";'],
  [`${COMPILER}/4-plan/compile.ts`, IMPORT, 'export { compile } from "../compile.ts";'],
  [`${COMPILER}/5-emit/cron.ts`, IMPORT, 'export { Cron } from "croner";'],
  [`${COMPILER}/5-emit/dra/other.ts`, IMPORT, 'export { a } from "../vcluster/any.ts";'],
  [`${COMPILER}/6-verify/emit.ts`, IMPORT, 'export { emit } from "../5-emit/emit.ts";'],
  [`${COMPILER}/6-verify/places/rule.ts`, IMPORT, 'export { a } from "../rules/any.ts";'],
  [`${COMPILER}/6-verify/rules/other.ts`, IMPORT, 'export { a } from "./any.ts";'],
  [`${COMPILER}/6-verify/rules/plan.ts`, IMPORT, 'export { a } from "../../4-plan/any.ts";'],
  [`${COMPILER}/7-write/yaml.ts`, IMPORT, 'export { parse } from "yaml";'],
  [`${COMPILER}/handoff/phase.ts`, IMPORT, 'export { a } from "../4-plan/any.ts";'],
  [`${COMPILER}/wording/phase.ts`, IMPORT, 'export { a } from "../4-plan/any.ts";'],
  ["tools/engines/src/cli.ts", IMPORT, 'export { a } from "../../cli/src/any.ts";'],
  ["tools/engines/src/ajv.ts", IMPORT, 'export { Ajv } from "ajv";'],
  [
    "tools/engines/src/object-schemas/cli.ts",
    IMPORT,
    'export { a } from "../../../cli/src/any.ts";',
  ],
  ["tools/cli/src/side-door.ts", IMPORT, 'export { a } from "../../compiler/src/any.ts";'],
  ["tools/cli/src/test.ts", IMPORT, 'export { a } from "../../../test/support/clone.ts";'],
  [`${COMPILER}/5-emit/flux.ts`, UNDECLARED, 'export { a } from "@kubernetes-models/flux-cd";'],
  ["tools/model/src/clock.ts", GLOBAL, "export const now = new Date();"],
  [`${COMPILER}/4-plan/environment.ts`, GLOBAL, "export const home = process.env.HOME;"],
  [`${COMPILER}/5-emit/console.ts`, GLOBAL, 'console.log("a");'],
  [`${COMPILER}/6-verify/network.ts`, GLOBAL, 'export const a = fetch("https://a.example");'],
  [`${COMPILER}/wording/later.ts`, GLOBAL, "setTimeout(() => undefined, 1);"],
];

/** Neighbours of the refused: the same rooms, and what they may import. */
const ALLOWED: readonly (readonly [string, string])[] = [
  [`${COMPILER}/4-plan/fine.ts`, 'export { Cron } from "croner";'],
  [`${COMPILER}/4-plan/shared.ts`, 'export { a } from "../wording/any.ts";'],
  [`${COMPILER}/5-emit/dra/fine.ts`, 'export { a } from "../paths.ts";'],
  [`${COMPILER}/6-verify/rules/fine.ts`, 'export { a } from "../places/any.ts";'],
  ["tools/engines/src/fine.ts", 'export { rmSync } from "node:fs";'],
  ["tools/engines/src/object-schemas/fine.ts", 'export { Ajv } from "ajv";'],
  ["tools/engines/src/object-schemas/shared.ts", 'export { a } from "../any.ts";'],
  ["tools/cli/src/print/fine.ts", 'export { a } from "../any.ts";'],
];

test("every fence of biome.json refuses what it is for, and nothing beside it", () => {
  const root = mkdtempSync(join(tmpdir(), "bailiwick-fences-"));
  try {
    cpSync(join(ROOT, "biome.json"), join(root, "biome.json"));
    for (const project of ["model", "compiler", "engines", "cli"]) {
      const manifest = `tools/${project}/package.json`;
      cpSync(join(ROOT, manifest), join(root, manifest));
    }
    for (const [path, , text] of REFUSED) plant(root, path, text);
    for (const [path, text] of ALLOWED) plant(root, path, text);
    const expected = REFUSED.map(([path, rule]) => `${path} ${rule}`);
    expect(refusals(root).sort()).toEqual(expected.sort());
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

function plant(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `${text}\n`);
}

interface LintReport {
  readonly diagnostics: readonly { category: string; location: { path: string } }[];
}

/** Fences that the real linter sees crossed, as `path rule`. */
function refusals(root: string): string[] {
  const rules = [IMPORT, GLOBAL, UNDECLARED].map((rule) => `--only=${rule.slice(5)}`);
  const { stdout, stderr } = spawnSync(
    join(ROOT, "node_modules/.bin/biome"),
    ["lint", "--vcs-enabled=false", "--reporter=json", "--max-diagnostics=none", ...rules, "."],
    { cwd: root, encoding: "utf8" },
  );
  const start = stdout.indexOf("{");
  if (start < 0) throw new Error(`the linter said nothing that can be read: ${stderr}`);
  const { diagnostics }: LintReport = JSON.parse(stdout.slice(start));
  return diagnostics.map(({ category, location }) => `${location.path} ${category}`);
}

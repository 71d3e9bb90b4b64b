import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { TextFile } from "@bailiwick/model/text-file";
import { describe, expect, test } from "vitest";
import { ROOT } from "../support/clone.ts";
import { findingCodes, unnamed, unreadable } from "./house/finding-codes.ts";
import { withoutMirror } from "./house/mirrors.ts";
import * as house from "./house/rules.ts";
import { sourceFiles } from "./house/source-files.ts";

const CODE = sourceFiles(["tools", "test", ".ci"], /\.(ts|mjs|js)$/);
const TESTS = CODE.filter(({ path }) => path.startsWith("test/"));
const SOURCES = CODE.filter(({ path }) => /^tools\/[a-z]+\/src\//.test(path));
const DATA = sourceFiles(["jurisdictions", "templates", "policies"], /\.(ya?ml|json)$/);
const PROSE = [...sourceFiles(["docs", ".github"], /\.(md|ya?ml)$/), ...root(/\.(md|json|yml)$/)];
const GOLDEN = sourceFiles(["test/golden"], /expected\/.*\.(txt|yaml)$/);
const EVERYTHING = [...CODE, ...DATA, ...PROSE, ...GOLDEN];
const HAND_WRITTEN = DATA.filter(({ path }) =>
  /^(jurisdictions|templates|policies\/regulations)\/.*\.yaml$|\/card\.yaml$/.test(path),
);

describe("the house is tidy", () => {
  test.each([
    ["short files", house.shortFiles, CODE],
    ["narrow lines", house.narrowLines, CODE],
    ["speaking names", house.speakingNames, CODE],
    ["nothing for later", house.nothingForLater, [...CODE, ...DATA]],
    ["honest tests", house.honestTests, TESTS],
    ["no machine", house.noMachine, EVERYTHING],
    ["no verdict", house.noVerdict, [...SOURCES, ...DATA, ...PROSE, ...GOLDEN]],
    ["glossary words", house.glossaryWords, [...SOURCES, ...DATA, ...PROSE]],
    ["schema first", house.schemaFirst, HAND_WRITTEN],
  ] as const)("%s", (_, rule, files) => {
    expect(files.length).toBeGreaterThan(10);
    expect(rule(files)).toEqual([]);
  });

  test("schema comments lead to a schema", () => {
    for (const { path, text } of HAND_WRITTEN) {
      const schema = /\$schema=(\S+)/.exec(text)?.[1] ?? "";
      expect(existsSync(join(ROOT, dirname(path), schema)), path).toBe(true);
    }
  });

  test("every source file of decisions has its test", () => {
    expect(withoutMirror(SOURCES, new Set(TESTS.map(({ path }) => path)))).toEqual([]);
  });

  test("every policy has a card, a policy, and documents that pass and fail", () => {
    for (const family of ["policies/build", "policies/admission"]) {
      for (const name of readdirSync(join(ROOT, family))) {
        const entries = readdirSync(join(ROOT, family, name)).sort();
        expect(entries, name).toEqual(["card.yaml", "fail", "pass", `${name}.yaml`].sort());
        for (const kind of ["pass", "fail"]) {
          expect(readdirSync(join(ROOT, family, name, kind)).length, name).toBeGreaterThan(0);
        }
      }
    }
  });
});

describe("codes of findings", () => {
  const defined = findingCodes(SOURCES);
  const codes = defined.map(({ code }) => code);

  test("are named for a fault, and each stands for one", () => {
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(code))).toEqual([]);
    expect(codes).toEqual([...new Set(codes)]);
    // Findings of the engine carry the names of policies.
    expect(unreadable(SOURCES)).toEqual(["tools/engines/src/policy-finding.ts"]);
  });

  test("are each named by a test", () => {
    expect(unnamed(defined, [...TESTS, ...GOLDEN])).toEqual([]);
  });
});

describe("each rule finds what it is for", () => {
  const file = (path: string, text: string): readonly TextFile[] => [{ path, text }];
  test.each([
    [house.shortFiles, file("a.ts", "a\n".repeat(251))],
    [house.narrowLines, file("tools/a.ts", "a".repeat(101))],
    [house.speakingNames, file("tools/x/utils.ts", "")],
    [house.speakingNames, file("tools/helpers/a.ts", "")],
    [house.speakingNames, file("tools/x/tree-helpers.ts", "")],
    [house.nothingForLater, file("a.ts", `// ${"TO"}DO: later`)],
    [house.honestTests, file("a.test.ts", `test${".only"}("a", () => {});`)],
    [house.honestTests, file("a.test.ts", `describe.concurrent${".skip"}("a", () => {});`)],
    [house.honestTests, file("a.test.ts", `expect(${"true"}).toBe(true);`)],
    [house.noMachine, file("a.md", `see ${"/ro"}ot/x`)],
    [house.noVerdict, file("a.md", `this is ${"comp"}liant`)],
    [house.noMachine, file("a.json", `"https://registry.${"npm"}js.org/a"`)],
    [house.glossaryWords, file("a.md", "a virtual cluster")],
    [house.glossaryWords, file("a.md", "on host clusters")],
    [house.schemaFirst, file("a.yaml", "apiVersion: bailiwick.dev/v1\n")],
  ])("%o", (rule, files) => {
    expect(rule(files)).toHaveLength(1);
  });

  test("a line that is too long, unless it is what nobody can break", () => {
    const wide = "a".repeat(101);
    const found = (path: string, line: string) => house.narrowLines(file(path, line)).length;
    expect(found("tools/a.ts", `/** ${wide} */`)).toBe(1);
    expect(found("tools/a.ts", `const a = "${wide}";`)).toBe(1);
    expect(found("test/a.ts", `// the "${wide}"`)).toBe(1);
    expect(found("test/a.ts", `const a = "${wide}";`)).toBe(0);
    expect(found("tools/a.ts", `import { a } from "${wide}";`)).toBe(0);
  });

  test("a source file without a test, and a table that is out of date", () => {
    const path = "tools/compiler/src/4-plan/new.ts";
    const mirror = "test/tools/compiler/4-plan/new.test.ts";
    const other = "test/tools/compiler/4-plan/plan.test.ts";
    const faults = (tests: readonly string[], table = {}) =>
      withoutMirror(file(path, ""), new Set(tests), [table]);
    expect(faults([])).toEqual([`${path}: no ${mirror}`]);
    expect(faults([mirror])).toEqual([]);
    expect(faults([other], { [other]: [path] })).toEqual([]);
    expect(faults([], { [other]: [path] })).toEqual([
      `${path}: is tested by ${other}, which is not there`,
    ]);
    expect(faults([mirror, other], { [other]: [path] })).toEqual([
      `${path}: has a test of its own by now`,
    ]);
  });

  test("a code that two faults share, that is handed over, that no test names", () => {
    const text =
      'defineFinding({ code: "a-b" });\nfoo(defineFinding({\n  code: "a-b",\n}));\n' +
      'make("c-d");\nfunction make(code: string) {\n  return defineFinding({ code });\n}\n';
    const defined = findingCodes(file("a.ts", text));
    expect(defined.map(({ code }) => code)).toEqual(["a-b", "a-b", "c-d"]);
    expect(unnamed(defined, file("a.test.ts", '"a-b" "c-d-e"'))).toEqual(["a.ts: c-d"]);
    expect(unreadable(file("a.ts", "defineFinding({ code: name })"))).toEqual(["a.ts"]);
  });
});

function root(ending: RegExp): readonly TextFile[] {
  return readdirSync(ROOT)
    .filter((name) => ending.test(name) && name !== "package-lock.json")
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
}

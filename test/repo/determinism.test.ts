import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { compile } from "@bailiwick/compiler";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bailiwick, copyData } from "../support/clone.ts";
import { repositoryFiles } from "../support/repository-files.ts";

const INPUTS = repositoryFiles("jurisdictions", "templates", "policies");

describe("the same tree gives the same bytes", () => {
  test("in any order of its files", () => {
    const expected = compile(INPUTS).outputs;
    expect(expected.length).toBeGreaterThan(40);
    fc.assert(
      fc.property(fc.shuffledSubarray([...INPUTS], { minLength: INPUTS.length }), (shuffled) => {
        expect(compile(shuffled).outputs).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  test("in another locale, time zone and directory, and a second run writes nothing", () => {
    const { root, dispose } = copyData();
    try {
      const env = { LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" };
      const before = filesBelow(join(root, "apps"));
      const ended = bailiwick(["compile", "--root", root], { cwd: "/", env });
      expect(ended).toMatchObject({ status: 0, stderr: "" });
      expect(ended.stdout).toContain("created 0 · updated 0 · removed 0");
      expect(filesBelow(join(root, "apps"))).toEqual(before);
    } finally {
      dispose();
    }
  });
});

function filesBelow(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

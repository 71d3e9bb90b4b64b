import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile, positionOf } from "@bailiwick/compiler";
import type { TextFile } from "@bailiwick/model/text-file";
import { describe, expect, test } from "vitest";
import { diagnose } from "../../tools/cli/src/print/diagnose.ts";
import { printPretty } from "../../tools/cli/src/print/pretty.ts";
import { repositoryFiles } from "../support/repository-files.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const cases = readdirSync(HERE).filter((name) => statSync(join(HERE, name)).isDirectory());

describe.each(cases)("golden case %s", (name) => {
  const input = filesBelow(join(HERE, name, "input"));
  const shared = repositoryFiles("templates", "policies");
  const { findings, outputs } = compile([...input, ...shared]);
  const expected = join(HERE, name, "expected");

  test("writes exactly the expected files", () => {
    const paths = outputs.map(({ path }) => path);
    const before = existsSync(expected)
      ? filesBelow(expected)
          .map(({ path }) => path)
          .filter((path) => path.startsWith("apps/"))
      : [];
    if (isUpdating()) {
      for (const path of before.filter((each) => !paths.includes(each)))
        rmSync(join(expected, path));
    } else {
      expect(paths).toEqual(before);
    }
  });

  test.each(outputs.map(({ path, text }) => ({ path, text })))("$path", async ({ path, text }) => {
    await expect(text).toMatchFileSnapshot(join(expected, path));
  });

  test("says exactly the expected diagnostics", async () => {
    const diagnostics = diagnose(findings, [...input, ...shared], positionOf);
    const text = printPretty(diagnostics, { colours: false, files: [...input, ...shared] });
    await expect(text).toMatchFileSnapshot(join(expected, "diagnostics.txt"));
  });
});

function filesBelow(folder: string): readonly TextFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

/** True for `npm test -- -u`, which accepts what is there now. */
function isUpdating(): boolean {
  const { snapshotState } = expect.getState() as unknown as Record<
    string,
    { _updateSnapshot?: string }
  >;
  return snapshotState?._updateSnapshot === "all";
}

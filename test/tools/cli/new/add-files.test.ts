import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addFiles } from "../../../../tools/cli/src/new/add-files.ts";

const OWNERS = ".github/CODEOWNERS";

const FILES = [
  { path: "jurisdictions/dk/jurisdiction.yaml", text: "one\n" },
  { path: "jurisdictions/dk/control-plane-clusters/dk-cph-1.yaml", text: "two\n" },
];

const LINES = [
  { path: "jurisdictions/dk/", owner: "@example/dk-platform" },
  { path: "apps/dk/", owner: "@example/dk-legal" },
];

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "bailiwick-"));
  mkdirSync(join(root, ".github"));
  mkdirSync(join(root, "jurisdictions"));
  writeFileSync(join(root, OWNERS), "* @example/all");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const paths = () => readdirSync(root, { recursive: true, encoding: "utf8" }).sort();
const read = (path: string) => readFileSync(join(root, path), "utf8");

test("adds files and owners, and says which", async () => {
  expect(await addFiles(root, FILES, LINES)).toEqual([...FILES.map(({ path }) => path), OWNERS]);
  for (const { path, text } of FILES) expect(read(path)).toBe(text);
  expect(read(OWNERS)).toBe(
    "* @example/all\n" +
      "/jurisdictions/dk/            @example/dk-platform\n" +
      "/apps/dk/                     @example/dk-legal\n",
  );
});

test("owners that stand there already keep their line", async () => {
  writeFileSync(join(root, OWNERS), "* @example/all\n/apps/dk/ @example/court\n");
  await addFiles(root, FILES, LINES);
  expect(read(OWNERS)).toContain("/apps/dk/ @example/court\n/jurisdictions/dk/");
  expect(read(OWNERS)).not.toContain("@example/dk-legal");
  expect(await addFiles(root, [], LINES)).toEqual([]);
});

test("a file that is there stays, and nothing is left of the rest", async () => {
  mkdirSync(join(root, "jurisdictions/dk/control-plane-clusters"), { recursive: true });
  writeFileSync(join(root, FILES[1]?.path ?? ""), "before");
  const before = paths();
  await expect(addFiles(root, FILES, LINES)).rejects.toMatchObject({ code: "EEXIST" });
  expect(paths()).toEqual(before);
  expect(read(FILES[1]?.path ?? "")).toBe("before");
  expect(read(OWNERS)).toBe("* @example/all");
});

test("owners that cannot be written take back the files and their folders", async () => {
  rmSync(join(root, OWNERS));
  mkdirSync(join(root, OWNERS));
  const before = paths();
  await expect(addFiles(root, FILES, LINES)).rejects.toMatchObject({ code: "EISDIR" });
  expect(paths()).toEqual(before);
});

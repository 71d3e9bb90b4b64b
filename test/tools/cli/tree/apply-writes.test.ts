import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { applyWrites } from "../../../../tools/cli/src/tree/apply-writes.ts";

const NOTHING = { create: [], update: [], remove: [], unchanged: [], foreign: [] };
const file = (path: string, text = "a: 1\n") => ({ path, source: "x", text });

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "bailiwick-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the disk becomes what the plan says", () => {
  test("folders are made, files created, updated and removed, empty folders go", async () => {
    await applyWrites(root, {
      ...NOTHING,
      create: [file("apps/eu/x/y/a.yaml"), file("apps/eu/b.yaml")],
    });
    await applyWrites(root, {
      ...NOTHING,
      update: [file("apps/eu/b.yaml", "b: 2\n")],
      remove: ["apps/eu/x/y/a.yaml"],
    });
    expect(readFileSync(join(root, "apps/eu/b.yaml"), "utf8")).toBe("b: 2\n");
    expect(readdirSync(join(root, "apps/eu"))).toEqual(["b.yaml"]);
  });

  test("a folder with something else in it stays", async () => {
    await applyWrites(root, {
      ...NOTHING,
      create: [file("apps/eu/x/a.yaml"), file("apps/eu/x/b.yaml")],
    });
    await applyWrites(root, { ...NOTHING, remove: ["apps/eu/x/a.yaml"] });
    expect(readdirSync(join(root, "apps/eu/x"))).toEqual(["b.yaml"]);
  });
});

describe("what is refused", () => {
  test.each([
    "README.md",
    "apps/README.md",
    "jurisdictions/eu/jurisdiction.yaml",
    "apps/eu/../../outside.yaml",
    "apps/../apps/eu/a.yaml",
    "/etc/passwd",
    "apps/eu/.git/config",
  ])("a path outside of apps/<code>/: %s", async (path) => {
    await expect(applyWrites(root, { ...NOTHING, create: [file(path)] })).rejects.toThrow(
      "outside",
    );
    await expect(applyWrites(root, { ...NOTHING, remove: [path] })).rejects.toThrow("outside");
    expect(readdirSync(root)).toEqual([]);
  });

  test("anything, while a foreign file is there", async () => {
    const plan = { ...NOTHING, create: [file("apps/eu/a.yaml")], foreign: ["apps/eu/mine.yaml"] };
    await expect(applyWrites(root, plan)).rejects.toThrow("foreign");
    expect(existsSync(join(root, "apps"))).toBe(false);
  });

  test("a folder that is a link out of the tree", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "bailiwick-"));
    mkdirSync(join(root, "apps"));
    symlinkSync(elsewhere, join(root, "apps/eu"));
    writeFileSync(join(elsewhere, "kept.yaml"), "");
    await expect(
      applyWrites(root, { ...NOTHING, create: [file("apps/eu/a.yaml")] }),
    ).rejects.toThrow("link");
    expect(readdirSync(elsewhere)).toEqual(["kept.yaml"]);
    rmSync(elsewhere, { recursive: true });
  });
});

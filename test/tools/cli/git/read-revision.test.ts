import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { GitError } from "../../../../tools/cli/src/git/git.ts";
import { readRevision } from "../../../../tools/cli/src/git/read-revision.ts";
import { commitAll, git, initialise } from "../../../support/scratch-git.ts";

const root = mkdtempSync(join(tmpdir(), "bailiwick-git-"));
let first = "";

beforeAll(() => {
  mkdirSync(join(root, "apps/eu"), { recursive: true });
  writeFileSync(join(root, "apps/eu/a.yaml"), "ä: 1\n");
  writeFileSync(join(root, "apps/eu/empty.yaml"), "");
  writeFileSync(join(root, "other.yaml"), "b: 1\n");
  initialise(root);
  first = git(root, ["rev-parse", "HEAD"]);
  writeFileSync(join(root, "apps/eu/a.yaml"), "ä: 2\n");
  symlinkSync("a.yaml", join(root, "apps/eu/link.yaml"));
  commitAll(root, "later");
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test("texts are those of the commit, empty ones too, and of the folders that were named", () => {
  expect(readRevision(root, first, ["apps"])).toEqual({
    texts: [
      { path: "apps/eu/a.yaml", text: "ä: 1\n" },
      { path: "apps/eu/empty.yaml", text: "" },
    ],
    others: [],
  });
});

test("a link is told apart from a text", () => {
  const { texts, others } = readRevision(root, "HEAD", ["apps"]);
  expect(texts[0]?.text).toBe("ä: 2\n");
  expect(others).toEqual(["apps/eu/link.yaml"]);
});

test("the work tree is not looked at", () => {
  writeFileSync(join(root, "apps/eu/a.yaml"), "ä: 3\n");
  expect(readRevision(root, "HEAD", ["apps"]).texts[0]?.text).toBe("ä: 2\n");
});

test("a folder that the commit has not is empty, and an unknown revision is an error", () => {
  expect(readRevision(root, first, ["jurisdictions"])).toEqual({ texts: [], others: [] });
  expect(() => readRevision(root, "nowhere", ["apps"])).toThrow(GitError);
});

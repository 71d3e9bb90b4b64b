import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBase } from "../../../../tools/cli/src/git/find-base.ts";
import { commitAll, git, initialise } from "../../../support/scratch-git.ts";

let root = "";
let first = "";

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "bailiwick-base-"));
  writeFileSync(join(root, "a"), "");
  initialise(root);
  first = git(root, ["rev-parse", "HEAD"]);
  commitAll(root, "on main, after the change was begun\n\nEffect: new-country");
  git(root, ["switch", "--quiet", "-c", "change", first]);
  commitAll(root, "one\n\nEffect: fleet, new-operator\nReason: quota for load balancers");
  commitAll(root, "two");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a change begins where it left the revision, and declares what its own commits say", () => {
  expect(findBase(root, "main")).toEqual({
    hash: first,
    effects: new Set(["fleet", "new-operator"]),
  });
  expect(findBase(root, "HEAD").effects).toEqual(new Set());
});

test("a revision that is not here, and one without a common commit, say what to fetch", () => {
  expect(() => findBase(root, "nowhere")).toThrow(/^there is no commit "nowhere" .*git fetch/);
  expect(() => findBase(root, "--all")).toThrow(/^there is no commit "--all"/);
  git(root, ["switch", "--quiet", "--orphan", "other"]);
  commitAll(root, "another beginning");
  expect(() => findBase(root, "main")).toThrow(/no commit in common here/);
});

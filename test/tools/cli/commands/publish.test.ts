import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bailiwick, copyData } from "../../../support/clone.ts";
import { commitAll, GIT_ENV, git, initialise } from "../../../support/scratch-git.ts";

let copy: ReturnType<typeof copyData>;
let remote = "";
beforeEach(() => {
  copy = copyData();
  initialise(copy.root);
  remote = mkdtempSync(join(tmpdir(), "bailiwick-remote-"));
  git(remote, ["init", "--quiet", "--bare", "--initial-branch=main"]);
});
afterEach(() => {
  copy.dispose();
  rmSync(remote, { recursive: true, force: true });
});

const publish = (...args: readonly string[]) =>
  bailiwick(["publish", ...args, "--root", copy.root], { env: GIT_ENV });
const published = (...args: readonly string[]) => git(remote, ["log", "main", ...args]);

function compileAndCommit(message: string, date?: string): string {
  expect(bailiwick(["compile", "--root", copy.root])).toMatchObject({ status: 0 });
  return commitAll(copy.root, message, date);
}

function editTenant(path: string): void {
  const file = join(copy.root, path);
  writeFileSync(file, readFileSync(file, "utf8").replace(/team: [a-z-]+/, "team: another-team"));
}

describe("publish", () => {
  test("the remote holds the output of one jurisdiction, and its history nothing else", () => {
    expect(publish("eu", "--to", remote)).toMatchObject({ status: 0 });
    editTenant("jurisdictions/eu/tenants/acme-bank.yaml");
    editTenant("jurisdictions/uk/tenants/ledgerleaf.yaml");
    const template = "jurisdictions/eu/jurisdiction.yaml";
    const text = readFileSync(join(copy.root, template), "utf8");
    writeFileSync(join(copy.root, template), text.replaceAll("P2Y", "P3Y"));
    const source = compileAndCommit("uk: a secret plan for London", "2026-11-02T10:00:00Z");
    expect(publish("eu", "--to", remote)).toMatchObject({ status: 0 });

    const paths = git(remote, ["ls-tree", "-r", "--name-only", "main"]).split("\n");
    expect(paths).toContain("register.yaml");
    expect(paths.filter((path) => path.startsWith("apps/"))).toEqual([]);
    expect(published("--format=%H").split("\n")).toHaveLength(2);
    expect(published("-p", "--format=%B")).not.toMatch(/London|uk-lon-1/);
    expect(published("-1", "--format=%(trailers:key=Source-commit,valueonly)").trim()).toBe(source);
    expect(git(remote, ["rev-parse", "main^{tree}"])).toBe(
      git(copy.root, ["rev-parse", "HEAD:apps/eu"]),
    );
  });

  test("the same commit gives the same export, whoever makes it and whenever", () => {
    const once = publish("eu").stdout;
    expect(once).toMatch(/^eu {2}commit [0-9a-f]{40} {2}tree [0-9a-f]{40}\nnot pushed: /);
    editTenant("jurisdictions/uk/tenants/ledgerleaf.yaml");
    expect(publish("eu", "--commit", "HEAD").stdout).toBe(once);
  });

  test("nothing is pushed when only another jurisdiction changed", () => {
    publish("eu", "--to", remote);
    const path = join(copy.root, "jurisdictions/uk/jurisdiction.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("P2Y", "P3Y"));
    compileAndCommit("uk: keep longer");
    const { status, stdout } = publish("eu", "--to", remote);
    expect({ status, stdout }).toMatchObject({ status: 0 });
    expect(stdout).toContain("eu has not changed since");
    expect(published("--format=%H").split("\n")).toHaveLength(1);
  });

  test.each([
    [
      "an edit by hand",
      (root: string) => appendFileSync(join(root, "apps/eu/register.yaml"), "#\n"),
    ],
    ["a link", (root: string) => symlinkSync("register.yaml", join(root, "apps/eu/also.yaml"))],
    ["a lost file", (root: string) => rmSync(join(root, "apps/uk/register.yaml"))],
  ])("%s in the commit is refused, and nothing is pushed", (_, damage) => {
    damage(copy.root);
    commitAll(copy.root, "by hand");
    const { status, stdout } = publish("eu", "--to", remote);
    expect(stdout).toMatch(/^error (output-differs|foreign-file|output-missing) /);
    expect(status).toBe(1);
    expect(git(remote, ["for-each-ref"])).toBe("");
  });

  test("an earlier commit does not go on top of a later one", () => {
    const first = git(copy.root, ["rev-parse", "HEAD"]);
    const path = join(copy.root, "jurisdictions/eu/jurisdiction.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("P2Y", "P3Y"));
    compileAndCommit("eu: keep longer");
    publish("eu", "--to", remote);
    const { status, stderr } = publish("eu", "--commit", first, "--to", remote);
    expect(stderr).toContain("which is not before it");
    expect(status).toBe(1);
  });

  test("a branch that somebody else writes is left alone", () => {
    git(copy.root, ["push", "--quiet", remote, "main"]);
    const { status, stderr } = publish("eu", "--to", remote);
    expect(stderr).toContain("was not written by publish");
    expect(status).toBe(1);
  });

  test("a jurisdiction or a commit that is not there ends with 2, without a stack", () => {
    for (const args of [["atlantis"], ["eu", "--commit", "nowhere"]]) {
      const { status, stderr } = publish(...args);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^error: fatal: /);
      expect(stderr).not.toContain("    at ");
    }
  });

  test.runIf(spawnSync("ssh-keygen", ["-?"]).error === undefined)(
    "with a key the commit is signed",
    () => {
      const keys = join(copy.root, ".keys");
      mkdirSync(keys);
      spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(keys, "key")]);
      git(copy.root, ["config", "gpg.format", "ssh"]);
      const { status } = publish("eu", "--to", remote, "--sign", join(keys, "key"));
      expect(status).toBe(0);
      expect(git(remote, ["cat-file", "commit", "main"])).toContain("gpgsig -----BEGIN SSH");
    },
  );
});

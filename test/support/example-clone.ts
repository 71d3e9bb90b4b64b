import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyRepository } from "./clone.ts";
import { commitAll, git } from "./scratch-git.ts";

/** A clone in which every example of a help text can run. */
export interface ExampleClone {
  readonly root: string;
  /** An argument as the clone knows it: what stands in angle brackets is filled in. */
  readonly fill: (arg: string) => string;
  /** Takes back what an example wrote. */
  readonly reset: () => void;
  readonly dispose: () => void;
}

/**
 * A copy of this repository with two commits, `v11` and `v12`: in between, changesets counted a
 * version of the template, so that there is one to freeze. `origin/main` stands at v11, the branch
 * `feature` at v12. Beside it lie a remote and a key.
 */
export function exampleClone(): ExampleClone {
  const { root, dispose } = copyRepository();
  const beside = mkdtempSync(join(tmpdir(), "bailiwick-beside-"));
  git(root, ["init", "--quiet", "--initial-branch=main"]);
  writeFileSync(join(root, ".git/info/exclude"), "node_modules\n");
  git(root, ["config", "gpg.format", "ssh"]);
  tag("v11", commitAll(root, "all there is"));
  git(root, ["update-ref", "refs/remotes/origin/main", "v11"]);
  const counted = join(root, "templates/tenant-cluster/package.json");
  const version = /"version": "[^"]*"/;
  writeFileSync(counted, readFileSync(counted, "utf8").replace(version, '"version": "9.0.0"'));
  tag("v12", commitAll(root, "template: counted", "2026-11-02T10:00:00Z"));
  git(root, ["branch", "feature"]);
  const remote = join(beside, "remote");
  git(root, ["init", "--quiet", "--bare", "--initial-branch=main", remote]);
  const key = join(beside, "key");
  spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]);
  const known: Readonly<Record<string, string>> = {
    "../tree": ".",
    "<remote>": remote,
    "<key>": key,
  };
  return {
    root,
    fill: (arg) => known[arg] ?? arg,
    reset: () => {
      git(root, ["reset", "--quiet", "--hard", "v12"]);
      git(root, ["clean", "--quiet", "--force", "-d"]);
    },
    dispose: () => {
      dispose();
      rmSync(beside, { recursive: true, force: true });
    },
  };

  function tag(name: string, commit: string): void {
    git(root, ["tag", name, commit]);
  }
}

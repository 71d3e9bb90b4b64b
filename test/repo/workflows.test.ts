import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../support/clone.ts";

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = join(ROOT, ".github/workflows");
const NAMES = readdirSync(FOLDER);

describe.each(NAMES)("%s", (name) => {
  const workflow = parse(readFileSync(join(FOLDER, name), "utf8")) as Workflow;
  const jobs = Object.values(workflow.jobs);

  test("names actions by commit, since a tag can be moved", () => {
    for (const { uses } of jobs.flatMap(({ steps }) => steps)) {
      expect(uses ?? `a/b@${"0".repeat(40)}`).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    }
  });

  test("gives no secret and no writing token to the code of a fork", () => {
    expect(Object.keys(workflow.on)).not.toContain("pull_request_target");
    expect(Object.keys(workflow.on)).not.toContain("workflow_run");
    expect(Object.values(workflow.permissions)).not.toContain("write");
  });

  test("a job that may write checks nothing out and runs nothing of the tree", () => {
    for (const { permissions = {}, steps } of jobs) {
      if (!Object.values(permissions).includes("write")) continue;
      expect(steps.flatMap(({ uses }) => uses ?? [])).toEqual([]);
      for (const { run = "" } of steps) expect(run).not.toMatch(/\b(npm|npx|node|git) /);
    }
  });

  test("puts no text of a pull request into a script", () => {
    for (const { run = "" } of jobs.flatMap(({ steps }) => steps)) {
      expect(run).not.toContain("${{");
    }
  });
});

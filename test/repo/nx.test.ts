import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyRepository } from "../support/clone.ts";

const FILE = "apps/eu/tenants/acme-bank/payments/values.yaml";
const FROM_CACHE = /local cache|existing outputs match the cache/;

let copy: ReturnType<typeof copyRepository>;
beforeAll(() => {
  copy = copyRepository();
});
afterAll(() => copy.dispose());

describe("a warm cache never hides what happened to apps/", () => {
  test("check is cached, and every kind of change below apps/eu is a miss that turns it red", () => {
    expect(nx("eu:check").status).toBe(0);
    expect(nx("eu:check").output).toMatch(FROM_CACHE);

    const path = join(copy.root, FILE);
    const text = readFileSync(path, "utf8");
    const { atime, mtime } = statSync(path);
    writeFileSync(path, text.replace("v1.36.0", "v1.36.1"));
    utimesSync(path, atime, mtime);
    expectRed("output-differs");

    rmSync(path);
    expectRed("output-missing");

    writeFileSync(path, text);
    const extra = join(copy.root, "apps/eu/extra.yaml");
    writeFileSync(extra, "a: 1\n");
    expectRed("foreign-file");

    rmSync(extra);
    const healed = nx("eu:check");
    expect(healed.output).toMatch(FROM_CACHE);
    expect(healed.status).toBe(0);
  });

  test("compile is never cached: hand edits are undone, not put back", () => {
    expect(nx("eu:compile").status).toBe(0);
    expect(nx("eu:compile").output).not.toMatch(FROM_CACHE);
  });
});

function expectRed(code: string): void {
  const { status, output } = nx("eu:check");
  expect(output).toContain(`error ${code}`);
  expect(status).toBe(1);
}

function nx(target: string): { status: number | null; output: string } {
  const program = join(copy.root, "node_modules/nx/dist/bin/nx.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "run", target], {
    cwd: copy.root,
    encoding: "utf8",
    env: {
      ...process.env,
      NX_DAEMON: "false",
      NX_WORKSPACE_ROOT_PATH: copy.root,
      FORCE_COLOR: "0",
    },
  });
  return { status, output: stdout + stderr };
}

import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bailiwick, copyData, copyRepository } from "../../../support/clone.ts";
import { commitAll, GIT_ENV, git, initialise } from "../../../support/scratch-git.ts";

let cache = "";
let copy: { readonly root: string; readonly dispose: () => void } | undefined;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), "bailiwick-cache-"));
});
afterEach(() => {
  copy?.dispose();
  rmSync(cache, { recursive: true, force: true });
});

const run = (root: string, ...args: readonly string[]) =>
  bailiwick([...args, "--root", root], { env: { ...GIT_ENV, XDG_CACHE_HOME: cache } });

test("names the forged commit, its mending not, and runs what held only once", () => {
  copy = copyData();
  const { root } = copy;
  initialise(root);
  const register = join(root, "apps/eu/register.yaml");
  const healthy = readFileSync(register, "utf8");
  appendFileSync(register, "# nobody saw this\n");
  const forged = commitAll(root, "docs: a typing error", "2026-11-03T10:00:00Z");
  writeFileSync(register, healthy);
  const mended = commitAll(root, "put it back", "2026-11-02T10:00:00Z");

  const first = run(root, "verify-history");
  expect(first.stdout).toBe(
    `error: ${forged.slice(0, 12)}  docs: a typing error\n       apps/eu/register.yaml\n` +
      `warning: ${mended.slice(0, 12)} is dated 2026-11-02, after one of 2026-11-03\n` +
      "3 commits, 1 failed\n",
  );
  expect(first.status).toBe(1);
  const second = run(root, "verify-history", "--format", "json");
  expect(second.stderr).toContain("2 of 3");
  expect(second.stderr).not.toMatch(/[13] of 3/);
  expect(JSON.parse(second.stdout).failures).toMatchObject([{ commit: forged }]);
  expect(run(root, "verify-history", `${forged}..HEAD`)).toMatchObject({ status: 0 });
  expect(run(root, "verify-history", "nowhere..HEAD")).toMatchObject({ status: 2 });
});

test("reruns a commit with its own compiler, and lists what differs", () => {
  copy = copyRepository();
  const { root } = copy;
  git(root, ["init", "--quiet", "--initial-branch=main"]);
  writeFileSync(join(root, ".git/info/exclude"), "node_modules\n");
  const compiler = join(root, "tools/compiler/src/compile.ts");
  const first = commitAll(root, "all there is");
  const source = readFileSync(compiler, "utf8");
  writeFileSync(compiler, `throw new Error("a compiler of another day");\n${source}`);
  appendFileSync(join(root, "apps/eu/register.yaml"), "# nobody saw this\n");
  commitAll(root, "break the compiler");
  writeFileSync(compiler, source);
  commitAll(root, "mend the compiler, and not the output");

  const then = run(root, "why", "eu/acme-bank", "--at", first, "--rerun");
  expect(then.stderr).toMatch(/^reran [0-9a-f]{40}: identical bytes \(\d+ files?\)\n$/);
  expect(then.status).toBe(0);
  const broken = run(root, "why", "eu/acme-bank", "--at", "HEAD~1", "--rerun");
  expect(broken.stderr).toContain("its compiler refused");
  expect(broken.status).toBe(1);
  const now = run(root, "why", "eu/acme-bank", "--rerun");
  expect(now.stderr).toContain("these differ\n  apps/eu/register.yaml\n");
  expect(now.status).toBe(1);
});

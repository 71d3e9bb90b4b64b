import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bailiwick, copyData } from "../../../support/clone.ts";
import { commitAll, GIT_ENV, git, initialise } from "../../../support/scratch-git.ts";

const ACME = "jurisdictions/eu/tenants/acme-bank.yaml";
const { root, dispose } = copyData();

beforeAll(() => initialise(root));
afterAll(dispose);

const diff = (...args: readonly string[]) =>
  bailiwick(["diff", ...args, "--root", root], { env: GIT_ENV });

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(root, path), text.replace(from, to));
}

function clean(): void {
  git(root, ["reset", "--quiet", "--hard"]);
  git(root, ["clean", "--quiet", "-fd"]);
}

test("a clean work tree differs in nothing from its own commit", () => {
  const { stdout, status } = diff();
  expect(stdout).toMatch(/^No legal effect; zero changed bytes below apps\/\n/);
  expect(status).toBe(0);
});

test("the work tree shows what is not committed, new files and deleted ones too", () => {
  edit(
    ACME,
    "criticality: critical-or-important,",
    "criticality: critical-or-important, isolation: shared,",
  );
  rmSync(join(root, "apps/eu/register.yaml"));
  writeFileSync(join(root, "apps/eu/stray.yaml"), "kind: Stray\n");
  const { differing, effects, stale } = json(diff("--format", "json").stdout);
  expect(differing).toEqual(["apps/eu/register.yaml", "apps/eu/stray.yaml"]);
  expect(stale).toEqual([
    "apps/eu/register.yaml",
    "apps/eu/stray.yaml",
    "apps/eu/tenants/acme-bank/payments/evidence.yaml",
    "apps/eu/tenants/acme-bank/payments/host/manifests.yaml",
    "apps/eu/tenants/acme-bank/payments/values.yaml",
  ]);
  expect(effects).toEqual(["isolation-weaker dedicated -> shared"]);
  clean();
});

test("a revision is read from Git's objects, whatever lies in the work tree", () => {
  const main = git(root, ["rev-parse", "HEAD"]);
  git(root, ["checkout", "--quiet", "-b", "feature"]);
  edit(ACME, "  require: { noThirdCountryReach: [plaintext] }\n", "");
  commitAll(root, "drop the ceiling\n\nReason: contract 2026-311");
  git(root, ["checkout", "--quiet", "main"]);
  edit("jurisdictions/eu/jurisdiction.yaml", "retention: P2Y", "retention: P3Y");
  commitAll(root, "keep longer, meanwhile");
  rmSync(join(root, ACME));
  const { effects, base, trailers } = json(
    diff("main", "--head", "feature", "--format", "json").stdout,
  );
  expect(trailers).toEqual([
    "Jurisdiction: eu",
    "Tenant: eu/acme-bank",
    "Effect: ceiling-dropped",
    "Reason: contract 2026-311",
  ]);
  expect(effects).toEqual(["ceiling-dropped plaintext -> none"]);
  expect(base).toEqual({ name: "main", commit: main });
  clean();
});

test("a forged byte is not what the inputs compile to, and a removed tenant leaves nothing", () => {
  edit("apps/uk/tenants/ledgerleaf/product/values.yaml", "restricted", "baseline");
  rmSync(join(root, ACME));
  rmSync(join(root, "apps/eu/argo-cd/tenants/acme-bank.yaml"));
  commitAll(root, "forged");
  const { stale, effects } = json(diff("HEAD~1", "--head", "HEAD", "--format", "json").stdout);
  expect(stale).toEqual([
    "apps/eu/tenants/acme-bank/payments/evidence.yaml",
    "apps/eu/tenants/acme-bank/payments/host/manifests.yaml",
    "apps/eu/tenants/acme-bank/payments/values.yaml",
    "apps/uk/tenants/ledgerleaf/product/values.yaml",
  ]);
  expect(effects).toHaveLength(1);
  expect(json(diff("HEAD~1", "--format", "json").stdout).stale).toEqual(stale);
  git(root, ["reset", "--quiet", "--hard", "HEAD~1"]);
});

test("a side that does not compile or cannot be read is red", () => {
  edit(ACME, "environment: production", "environment: nowhere");
  const refused = diff("HEAD", "--format", "markdown");
  expect(refused.stdout).toMatch(/^> \[!CAUTION\]\n.*\n> - the work tree does not compile: /);
  expect(refused.status).toBe(1);
  commitAll(root, "broken");
  edit(ACME, "environment: nowhere", "environment: production");
  expect(diff().stdout).toContain("incomplete: HEAD does not compile: ");
  git(root, ["reset", "--quiet", "--hard", "HEAD~1"]);
  symlinkSync("acme-bank.yaml", join(root, "jurisdictions/eu/tenants/linked.yaml"));
  expect(diff().status).toBe(1);
  commitAll(root, "a link");
  expect(diff("HEAD~1", "--head", "HEAD").stdout).toContain("is a link or a submodule");
  git(root, ["reset", "--quiet", "--hard", "HEAD~1"]);
});

test("a revision that is not there is misuse", () => {
  const { status, stderr } = diff("no-such-branch");
  expect(stderr).toMatch(/^error: .*no-such-branch/);
  expect(status).toBe(2);
  expect(diff("--head", "--output=x").status).toBe(2);
});

function json(text: string) {
  const report = JSON.parse(text);
  expect(report).toMatchObject({ version: 1, complete: true });
  return {
    base: report.base,
    differing: report.changedOutputs,
    stale: report.stale,
    trailers: report.message?.trailers,
    effects: report.effects.map(
      ({ name, before, after }: Record<string, string>) => `${name} ${before} -> ${after}`,
    ),
  };
}

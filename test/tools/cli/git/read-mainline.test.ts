import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readMainline } from "../../../../tools/cli/src/git/read-mainline.ts";
import { tenantTimeline } from "../../../../tools/cli/src/history/tenant-timeline.ts";
import { commitAll, git, initialise } from "../../../support/scratch-git.ts";

const canSign = spawnSync("ssh-keygen", ["-?"]).error === undefined;
const ACME = { jurisdiction: "eu", name: "acme-bank" };
let root = "";
let keys = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "bailiwick-line-"));
  keys = mkdtempSync(join(tmpdir(), "bailiwick-keys-"));
  mkdirSync(join(root, "jurisdictions/eu/tenants"), { recursive: true });
  initialise(root);
});
afterAll(() => {
  for (const folder of [root, keys]) rmSync(folder, { recursive: true, force: true });
});

const last = () => readMainline(root, "HEAD").at(-1);
const tenant = (text: string) =>
  writeFileSync(join(root, "jurisdictions/eu/tenants/acme-bank.yaml"), `${text}\n`);
const roles = () =>
  tenantTimeline(root, ACME, readMainline(root, "HEAD")).map(({ role }) => role ?? "none");

test("a day is in UTC, and never before that of the commit below", () => {
  commitAll(root, "late in the evening\n\nReason: one\nReason: two", "2026-11-05T23:30:00-03:00");
  expect(last()).toMatchObject({ day: "2026-11-06", mergedBy: "2026-11-06" });
  commitAll(root, "dated back", "2026-11-02T10:00:00Z");
  expect(last()).toMatchObject({ day: "2026-11-02", mergedBy: "2026-11-06", signature: "N" });
  expect(readMainline(root, "HEAD~1").at(-1)?.reasons).toEqual(["one", "two"]);
});

test.runIf(canSign)("a key has the role that the commit before gives it, and no other", () => {
  const key = join(keys, "key");
  spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key]);
  for (const [name, value] of Object.entries({
    "gpg.format": "ssh",
    "user.signingkey": `${key}.pub`,
    "commit.gpgsign": "true",
  }))
    git(root, ["config", name, value]);
  tenant("lei: EXAMPLE0ACMEBANK0056");
  commitAll(root, "admit");
  const fingerprint = last()?.key ?? "";
  expect(fingerprint).toMatch(/^SHA256:/);
  expect(last()?.signature).toBe("U");
  tenant("lei: EXAMPLE0ACMEBANK0056 # again");
  writeFileSync(join(root, "SIGNERS"), `eu-platform ${fingerprint}\n`);
  commitAll(root, "gives itself a role");
  tenant("lei: EXAMPLE0ACMEBANK0056 # and again");
  commitAll(root, "has a role");
  expect(roles()).toEqual(["none", "none", "eu-platform"]);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bailiwick } from "../../../support/clone.ts";
import { commitAll, GIT_ENV, git, initialise } from "../../../support/scratch-git.ts";

let root = "";
const hashes: string[] = [];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "bailiwick-why-"));
  write("policies/build/require-places-inside/card.yaml", "");
  initialise(root);
  tenant("eu", "P1Y");
  commit("admit acme-bank\n\nReason: contract 2026-311\nApproved-by: eu-legal", "2026-11-02");
  tenant("eu", "P2Y");
  commit("keep longer\n\nReason: decision 7", "2026-11-05");
  write("jurisdictions/eu/tenants/other-bank.yaml", "lei: EXAMPLE0OTHERBANK000");
  commit("another tenant", "2026-11-06");
  write("jurisdictions/eu/waivers/old.yaml", "tenants: [acme-bank]");
  commit("waive", "2026-11-03");
  git(root, ["rm", "--quiet", "-r", "jurisdictions/eu/tenants/acme-bank.yaml", "apps/eu"]);
  tenant("uk", "P2Y");
  commit("move acme-bank to London\n\nReason: contract 2026-400", "2026-11-09");
  git(root, ["rm", "--quiet", "-r", "jurisdictions/uk", "apps/uk"]);
  commit("acme-bank left\n\nReason: notice of 1 November", "2026-11-10");
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), `${text}\n`);
}

function tenant(jurisdiction: string, retention: string): void {
  write(`jurisdictions/${jurisdiction}/tenants/acme-bank.yaml`, "lei: EXAMPLE0ACMEBANK0056");
  write(
    `apps/${jurisdiction}/tenants/acme-bank/payments/evidence.yaml`,
    `spec:
  decisions:
    audit-retention: ${retention}
    kubernetes: "1.36"
  from:
    audit-retention: "a.yaml#/b"`,
  );
}

function commit(message: string, day: string): void {
  hashes.push(commitAll(root, message, `${day}T10:00:00Z`));
}

const why = (...args: readonly string[]) => {
  const { stdout, status, stderr } = bailiwick(["why", ...args, "--root", root], { env: GIT_ENV });
  const text = hashes.reduce((left, hash, index) => {
    return left.replaceAll(hash.slice(0, 12), `<${index}>`);
  }, stdout);
  return { text, status, stderr };
};
const headlines = (text: string) => text.split("\n").filter((line) => /^\d{4}-/.test(line));

test("follows a tenant through retention, waiver and move, with reason and approval", () => {
  const { text, status } = why("uk/acme-bank", "--at", "2026-11-09");
  expect(headlines(text)).toEqual([
    "2026-11-02  admitted to eu  <0>  admit acme-bank",
    "2026-11-05  changed  <1>  keep longer",
    "2026-11-03  changed  <3>  waive",
    "2026-11-09  moved from eu to uk  <4>  move acme-bank to London",
  ]);
  expect(text).toContain("payments audit-retention: P1Y -> P2Y\n");
  expect(text).toContain("not signed, committed by Ada <platform@acme.example>\n");
  expect(text).toContain("Approved-by: eu-legal (declared)\n            Reason: contract 2026-311");
  expect(text).toContain("waiver added: jurisdictions/eu/waivers/old.yaml");
  expect(text).toContain("Reason: none given");
  expect(text).toContain("payments audit-retention: P2Y  from a.yaml#/b\n");
  expect(text).toContain("1 build policy and 0 rules lay in that commit");
  expect(status).toBe(0);
});

test("a commit dated back is reported, and is not merged before the one below it", () => {
  expect(why("uk/acme-bank").text).toContain(
    "warning: <3> is dated 2026-11-03, before a commit that it follows (2026-11-06)",
  );
  const { text } = why("eu/acme-bank", "--at", "2026-11-05");
  expect(headlines(text)).toHaveLength(2);
  expect(text).not.toContain("waiver");
});

test("asked under its old place, tells where the tenant went", () => {
  const { text } = why("eu/acme-bank");
  expect(headlines(text)).toEqual([
    "2026-11-02  admitted to eu  <0>  admit acme-bank",
    "2026-11-05  changed  <1>  keep longer",
    "2026-11-03  changed  <3>  waive",
    "2026-11-09  moved from eu to uk  <4>  move acme-bank to London",
  ]);
  expect(text).toContain("from here on ask: why uk/acme-bank\n");
});

test("tells that a tenant left, and of a commit as of a day", () => {
  expect(headlines(why("uk/acme-bank").text).at(-1)).toContain("removed from uk");
  const { text } = why("eu/acme-bank", "--at", hashes[0] ?? "");
  expect(headlines(text)).toHaveLength(1);
});

test("prints the same facts as JSON", () => {
  const { events, backwards } = JSON.parse(why("uk/acme-bank", "--format", "json").text);
  expect(events.map((event: { what: string }) => event.what)).toEqual([
    "admitted to eu",
    "changed",
    "changed",
    "moved from eu to uk",
    "removed from uk",
  ]);
  expect(backwards).toHaveLength(1);
});

test("a tenant that was not there yet ends with 1, misuse with 2", () => {
  expect(why("eu/acme-bank", "--at", "2026-11-01")).toMatchObject({ status: 1 });
  expect(why("acme-bank")).toMatchObject({ status: 2 });
  expect(why("eu/acme-bank", "--at", "nowhere").stderr).toMatch(/^error: fatal: /);
});

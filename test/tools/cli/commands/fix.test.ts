import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FixOptions, fix } from "../../../../tools/cli/src/commands/fix.ts";
import { copyData } from "../../../support/clone.ts";

const TENANT = "jurisdictions/eu/tenants/acme-bank.yaml";
const OUTPUT = "apps/eu/tenants/acme-bank/payments/values.yaml";

let copy: ReturnType<typeof copyData>;
beforeEach(() => {
  copy = copyData();
});
afterEach(() => copy.dispose());

test("what is certain is mended on the disk, and apps/ is written anew", async () => {
  const before = read(TENANT);
  const output = read(OUTPUT);
  write(TENANT, `\ufeff${before.replace("kind: Tenant", "kind: !!str Tenant")}`);
  write(OUTPUT, `${output}# by hand\n`);
  const said = await run({ fix: true });
  expect(read(TENANT)).toBe(before);
  expect(read(OUTPUT)).toBe(output);
  expect(said).toContain("- kind: !!str Tenant\n  + kind: Tenant\n");
  expect(said).toContain("2 findings mended · 1 file of apps/ written");
});

test("what is missing and what is left over below apps/ is cured as well", async () => {
  const [gone, left] = [OUTPUT, OUTPUT.replace("values", "others")];
  const output = read(gone);
  write(left, output);
  rmSync(join(copy.root, gone));
  const said = await run({ fix: true });
  expect(said).toContain("0 findings mended · 2 files of apps/ written");
  expect(said).not.toMatch(/output-(missing|left-over)/);
  expect(read(gone)).toBe(output);
  expect(existsSync(join(copy.root, left))).toBe(false);
});

test("a decision is made only when its code is asked for, and is called one", async () => {
  const before = read(TENANT);
  write(TENANT, before.replace("0056", "0057"));
  expect(await run({ fix: true, fixAll: true })).toContain("error lei-check-digits-wrong");
  const said = await run({ fix: "lei-check-digits-wrong" });
  expect(said).toContain("decided lei-check-digits-wrong");
  expect(said).toContain("this is a decision that you took by asking for it");
  expect(read(TENANT)).toBe(before);
});

test("a choice is left alone until its code is asked for", async () => {
  const before = read(TENANT);
  write(TENANT, before.replace("  data: {", "\tdata: {"));
  expect(await run({ fix: true })).toContain("error tab-indentation");
  expect(read(TENANT)).not.toBe(before);
  await run({ fix: "tab-indentation" });
  expect(read(TENANT)).toBe(before);
});

test("with --dry-run nothing is written", async () => {
  write(TENANT, `\ufeff${read(TENANT)}`);
  const said = await run({ fix: true, dryRun: true });
  expect(said).toContain("1 finding would be mended. Nothing was written.");
  expect(said).toContain("error byte-order-mark");
  expect(read(TENANT)).toMatch(/^\ufeff/);
});

test("a file that is nothing is deleted when that is asked for", async () => {
  const path = "jurisdictions/eu/tenants/nobody.yaml";
  write(path, "# later\n");
  await run({ fix: true, fixAll: true });
  expect(existsSync(join(copy.root, path))).toBe(false);
});

/** Without engines: they judge what is there, and mend nothing. */
async function run(options: Pick<FixOptions, "fix" | "fixAll" | "dryRun">): Promise<string> {
  let said = "";
  const print = (text: string) => {
    said += text;
  };
  const terminal = { format: "pretty", colours: false, print, note: print } as const;
  await fix(copy.root, { engines: false, asOf: "2026-11-21", ...options }, terminal);
  return said;
}

function read(path: string): string {
  return readFileSync(join(copy.root, path), "utf8");
}

function write(path: string, text: string): void {
  writeFileSync(join(copy.root, path), text);
}

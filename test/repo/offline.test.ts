import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyRepository, ROOT } from "../support/clone.ts";
import { withoutNetwork } from "../support/without-network.ts";

let copy: ReturnType<typeof copyRepository>;
beforeAll(() => {
  copy = copyRepository();
  rmSync(join(copy.root, "node_modules"));
  // Only the folders of jurisdictions are compiled.
  for (const code of readdirSync(join(copy.root, "jurisdictions"))) {
    rmSync(join(copy.root, "apps", code), { recursive: true });
  }
});
afterAll(() => copy.dispose());

describe("the network is off, and what an earlier npm ci fetched is there", () => {
  test("a process that connects ends with an error, so that the network really is denied", () => {
    const connect = 'require("node:net").connect(443, "192.0.2.1").on("error", () => {})';
    const { status, stderr } = withoutNetwork([process.execPath, "-e", connect], copy.root);
    expect(stderr).toContain("the network is denied");
    expect(status).toBe(1);
  });

  test("npm ci and npm run compile rebuild every byte of apps/", () => {
    const installed = withoutNetwork(["npm", "ci", "--offline", "--no-audit"], copy.root);
    expect(installed.status, installed.stderr).toBe(0);
    const compiled = withoutNetwork(["npm", "run", "--silent", "compile"], copy.root);
    expect(compiled.status, compiled.stderr + compiled.stdout).toBe(0);
    expect(filesBelow(join(copy.root, "apps"))).toEqual(filesBelow(join(ROOT, "apps")));
  });
});

function filesBelow(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [file.slice(folder.length), readFileSync(file, "utf8")]),
  );
}

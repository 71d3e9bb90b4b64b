import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bailiwick, copyData } from "../../../support/clone.ts";

const TEMPLATE = "templates/tenant-cluster/template.yaml";
const MANIFEST = "templates/tenant-cluster/package.json";
const NEXT = "templates/tenant-cluster/releases/7.8.9.yaml";
const RECORD = "templates/tenant-cluster/releases/sha256sums.txt";

let copy: ReturnType<typeof copyData>;
beforeEach(() => {
  copy = copyData();
});
afterEach(() => copy.dispose());

const freeze = () => bailiwick(["freeze", "--root", copy.root]);
const read = (path: string) => readFileSync(join(copy.root, path), "utf8");

function edit(path: string, from: string | RegExp, to: string): void {
  const text = read(path).replace(from, to);
  if (text === read(path)) throw new Error(`nothing in ${path} matches ${from}`);
  writeFileSync(join(copy.root, path), text);
}

const bump = () => edit(MANIFEST, /"version": "[0-9.]+"/, '"version": "7.8.9"');

describe("freeze", () => {
  test("writes the working copy as the version of package.json, once", () => {
    bump();
    const before = read(RECORD);
    const { status, stdout } = freeze();
    expect(stdout.endsWith(`frozen ${NEXT}\n`)).toBe(true);
    expect(status).toBe(0);
    const released = read(TEMPLATE)
      .replace("$schema=../../", "$schema=../../../")
      .replace("spec:\n", "spec:\n  version: 7.8.9\n");
    expect(read(NEXT)).toBe(released);
    expect(read(RECORD)).toMatch(new RegExp(`^${before}[0-9a-f]{64} {2}7\\.8\\.9\\.yaml\n$`));
    const again = freeze();
    expect(again.stdout).toMatch(/nothing to freeze: every version is released\n$/);
    expect(again.status).toBe(0);
    expect(bailiwick(["compile", "--root", copy.root]).stdout).toContain("created 0 · updated 0");
  });

  test("never writes over a release: what is ahead of it asks for a changeset", () => {
    bump();
    freeze();
    const released = read(NEXT);
    edit(TEMPLATE, "pods: 400", "pods: 300");
    const { status, stdout } = freeze();
    const line = read(TEMPLATE).split("\n").indexOf("    pods: 300") + 1;
    expect(stdout).toMatch(new RegExp(`error release-already-frozen +${TEMPLATE}:${line}:1\n`));
    expect(stdout).toContain("fix: write a changeset (npx changeset), and run npm run version");
    expect(status).toBe(1);
    expect(read(NEXT)).toBe(released);
  });

  test.each([
    ["a package.json without a version", MANIFEST, /"version": .*\n/, ""],
    ["a version that is none", MANIFEST, /"version": "[^"]+"/, '"version": "next"'],
    ["a package.json that is none", MANIFEST, "{", "["],
  ])("asks for a version: %s", (_, path, from, to) => {
    edit(path, from, to);
    expectRefusal("error template-without-version");
  });

  test("asks for a spec with lines of its own", () => {
    bump();

    writeFileSync(join(copy.root, TEMPLATE), "kind: Template\nspec: { chart: {} }\n");
    expectRefusal("error template-spec-inline");
  });

  test("freezes nothing that has no shape, and nothing beside an error", () => {
    bump();
    edit(TEMPLATE, "volumeSize: 10Gi", "volumeSize: ten");
    expectRefusal(NEXT);
    edit(TEMPLATE, "volumeSize: ten", "volumeSize: 10Gi");
    edit("jurisdictions/uk/tenants/ledgerleaf.yaml", "kind: Tenant", "kind: Tenat");
    expectRefusal("did you mean Tenant?");
  });

  test("freezes nothing while an older release is not what it was", () => {
    bump();
    edit("templates/tenant-cluster/releases/1.0.0.yaml", "pods: 400", "pods: 300");
    expectRefusal("error release-changed");
  });
});

describe("a changed release stops every command", () => {
  test.each([["compile"], ["check", "--no-engines"]])("%s", (...args) => {
    edit("templates/tenant-cluster/releases/1.0.0.yaml", /$/, "# a comment\n");
    const { status, stdout } = bailiwick([...args, "--root", copy.root]);
    expect(stdout).toContain("error release-changed");
    expect(status).toBe(1);
  });

  test("as does one that was deleted, with or without its line in the record", () => {
    rmSync(join(copy.root, "templates/tenant-cluster/releases/1.0.0.yaml"));
    const compile = () => bailiwick(["compile", "--root", copy.root]);
    expect(compile().stdout).toContain(`error release-changed`);
    writeFileSync(join(copy.root, RECORD), "");
    const { status, stdout } = compile();
    expect(stdout).toContain("error unknown-template-version");
    expect(status).toBe(1);
  });
});

function expectRefusal(words: string): void {
  const { status, stdout } = freeze();
  expect(stdout).toContain(words);
  expect(stdout).toContain("Nothing was written.");
  expect(status).toBe(1);
  expect(existsSync(join(copy.root, NEXT))).toBe(false);
}

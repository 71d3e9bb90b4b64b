import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bailiwick, copyData, ROOT } from "../../../support/clone.ts";

const PATH = "jurisdictions/eu/tenants/globex.yaml";

const FLAGS: Readonly<Record<string, string>> = {
  "--jurisdiction": "eu",
  "--name": "globex",
  "--legal-name": "Globex AG",
  "--country": "AT",
  "--team": "shop-platform",
  "--email": "shop-platform@globex.example",
  "--regulations": "gdpr",
  "--classification": "internal",
  "--cluster": "shop",
  "--environment": "production",
  "--criticality": "ordinary",
};

let copy: ReturnType<typeof copyData>;
beforeEach(() => {
  copy = copyData();
});
afterEach(() => copy.dispose());

function create(changed: Readonly<Record<string, string>> = {}, ...more: readonly string[]) {
  const flags = Object.entries({ ...FLAGS, ...changed }).flat();
  return bailiwick(["new", "tenant", "--root", copy.root, ...flags, "--personal", ...more]);
}

describe("new tenant", () => {
  test("writes the README's example, which compiles and differs in nothing afterwards", () => {
    const { status, stderr } = create({}, "--compile");
    expect({ status, stderr }).toEqual({ status: 0, stderr: `wrote ${PATH}\n` });
    const text = readFileSync(join(copy.root, PATH), "utf8");
    expect(readFileSync(join(ROOT, "README.md"), "utf8")).toContain(text);
    const { stdout } = bailiwick(["check", "--no-engines", "--root", copy.root]);
    expect(stdout).not.toContain("error ");
  });

  test("names every missing flag in one message, and writes nothing", () => {
    const { status, stderr } = bailiwick(["new", "tenant", "--root", copy.root, "--name", "x"]);
    expect(status).toBe(1);
    expect(stderr).toContain("still to be said: --jurisdiction, --legal-name, --country, --team");
    expect(stderr).toContain("--personal or --no-personal, --cluster");
  });

  test("never writes over a file", () => {
    create();
    const { status, stderr } = create({ "--legal-name": "Other AG" });
    expect(status).toBe(1);
    expect(stderr).toContain(`${PATH} is there already`);
    expect(readFileSync(join(copy.root, PATH), "utf8")).toContain("Globex AG");
  });

  test.each([
    ["a name that leaves the folder", { "--name": "../globex" }, '--name is "../globex"'],
    ["a name in capitals", { "--name": "Globex" }, '--name is "Globex"'],
    ["a jurisdiction that is not there", { "--jurisdiction": "zz" }, "fix: one of ch, eu"],
    ["a country by its other name", { "--country": "EL" }, "GR"],
    ["a country by its other name", { "--country": "UK" }, "GB"],
    ["a regulation that is not there", { "--regulations": "gdrp" }, "gdpr"],
    ["a legal name that is quoted", { "--legal-name": "A: {b}", "--country": "XX" }, '"A: {b}"'],
  ])("refuses %s", (_, changed, words) => {
    const { status, stdout, stderr } = create(changed);
    expect(status).toBe(1);
    expect(stdout + stderr).toContain(words);
    expect(existsSync(join(copy.root, PATH))).toBe(false);
  });
});

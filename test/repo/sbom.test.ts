import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import { beforeAll, describe, expect, test } from "vitest";
import { billOfMaterials } from "../../tools/sbom/bill-of-materials.ts";
import { ROOT } from "../support/clone.ts";

interface Bom {
  readonly components: readonly {
    readonly name: string;
    readonly group?: string;
    readonly version: string;
    readonly purl: string;
    readonly hashes?: readonly unknown[];
  }[];
}

const SCHEMAS = join(
  dirname(createRequire(import.meta.url).resolve("@cyclonedx/cyclonedx-library/package.json")),
  "res/schema",
);
let text = "";
let bom: Bom = { components: [] };

beforeAll(() => {
  text = billOfMaterials(ROOT);
  bom = JSON.parse(text) as Bom;
});

describe("the bill of materials", () => {
  test("is CycloneDX, by CycloneDX's own schema", () => {
    // Formats of the draft that ajv does not know are left to readers of the file.
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const part of ["spdx", "jsf-0.82", "cryptography-defs"]) {
      const id = `http://cyclonedx.org/schema/${part}.SNAPSHOT.schema.json`;
      ajv.addSchema({ ...schema(part), $id: id });
    }
    const validate = ajv.compile(schema("bom-1.6"));
    expect(validate(bom), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...bom, components: [{ version: "1" }] })).toBe(false);
  });

  test("has what package.json and the engines pin", () => {
    const named = new Set(bom.components.map(({ purl }) => purl));
    const { devDependencies } = read("package.json") as {
      devDependencies: Readonly<Record<string, string>>;
    };
    const pins = read("tools/engines/pins.json") as Readonly<
      Record<string, { readonly module: string; readonly version: string }>
    >;
    for (const [name, version] of Object.entries(devDependencies)) {
      expect(named).toContain(`pkg:npm/${name.replace("@", "%40")}@${version}`);
    }
    for (const { module, version } of Object.values(pins)) {
      expect(named).toContain(`pkg:golang/${module.toLowerCase()}@${version}`);
    }
  });

  test("has a hash for every npm package that the lockfile has one for, and no time", () => {
    const hashed = bom.components.filter(({ hashes }) => hashes?.length);
    expect(hashed.length).toBeGreaterThan(200);
    expect(text).not.toMatch(/"(timestamp|serialNumber)"/);
    expect(billOfMaterials(ROOT)).toBe(text);
  });
});

function schema(name: string): object {
  return JSON.parse(readFileSync(join(SCHEMAS, `${name}.SNAPSHOT.schema.json`), "utf8")) as object;
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), "utf8"));
}

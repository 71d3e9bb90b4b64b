import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { describe, expect, test } from "vitest";
import { classOfInput } from "../../../../tools/compiler/src/compare/class-of-input.ts";
import { INPUT_CLASSES } from "../../../../tools/compiler/src/compare/input-classes.ts";
import { ROOT } from "../../../support/clone.ts";

const FOLDER = join(ROOT, "tools/model/schema");

/** Read as whole files, or written by the compiler. */
const NOT_BY_FIELD = /^(policy-card|regulation|template|.*-object)\.schema\.json$/;

/** By kind; a kind that joins the model is asked for its classes here. */
const SCHEMAS: ReadonlyMap<string, JsonObject> = new Map(
  readdirSync(FOLDER)
    .filter((name) => !NOT_BY_FIELD.test(name))
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), "utf8")))
    .map((schema) => [schema.properties.kind.const, schema]),
);

const of = (kind: string, path: string, what: "added" | "removed" | "changed" = "changed") =>
  classOfInput({ file: "x.yaml", kind, what, steps: path.split("/").slice(1) });

/** Steps to every value that a schema declares, `any` for an entry of a list. */
function leaves(
  root: JsonObject,
  schema: JsonValue | undefined,
  steps: readonly string[],
): string[][] {
  if (!isJsonObject(schema ?? null)) return [[...steps]];
  const { $ref, properties, items } = schema as JsonObject;
  if (typeof $ref === "string") {
    const definitions = root.definitions as JsonObject;
    return leaves(root, definitions[$ref.replace("#/definitions/", "")], steps);
  }
  if (isJsonObject(properties ?? null)) {
    return Object.entries(properties as JsonObject).flatMap(([key, each]) =>
      leaves(root, each, [...steps, key]),
    );
  }
  if (items !== undefined) return leaves(root, items, [...steps, "any"]);
  return [[...steps]];
}

describe("every value that a kind declares has a class", () => {
  const cases = [...SCHEMAS].flatMap(([kind, schema]) =>
    leaves(schema, schema, [])
      .map((steps) => [kind, `/${steps.join("/")}`] as const)
      // Entries go by their names: another name is another entry.
      .filter(([, path]) => path.startsWith("/spec/") && path !== "/spec/clusters/any/name"),
  );
  test("there are many", () => expect(cases.length).toBeGreaterThan(120));
  test.each(cases)("%s %s", (kind, path) => {
    expect(of(kind, path)).not.toBe("unclassed-input-change");
  });
});

test("what the table does not know is unclassed, below a known root too", () => {
  expect(of("Tenant", "/spec/quota")).toBe("unclassed-input-change");
  expect(of("Tenant", "/spec/clusters/any/budget/cpu")).toBe("unclassed-input-change");
  expect(of("Jurisdiction", "/apiVersion")).toBe("unclassed-input-change");
  expect(of("Invoice", "/spec/sum")).toBe("unclassed-input-change");
});

test("the longest pattern speaks, and tells coming from going", () => {
  expect(of("Jurisdiction", "/spec/layers/keys/custodian")).toBe("keys-changed");
  expect(of("Jurisdiction", "/spec/layers/support/access/US", "added")).toBe("layer-changed");
  expect(of("Jurisdiction", "/spec/inventory/any", "removed")).toBe("place-removed");
  expect(of("Jurisdiction", "/spec/inventory/any/port", "removed")).toBe("place-changed");
  expect(of("Tenant", "/spec/require/noThirdCountryReach/any", "removed")).toBe("ceiling-dropped");
});

test("patterns of one kind are all different", () => {
  for (const classes of Object.values(INPUT_CLASSES)) {
    const patterns = classes.map(([pattern]) => pattern);
    expect(new Set(patterns).size).toBe(patterns.length);
  }
});

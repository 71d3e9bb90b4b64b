import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { schemaFiles } from "../../tools/model/schema-files.ts";
import { ROOT } from "../support/clone.ts";

const MODEL = join(ROOT, "tools/model");

test("the committed JSON Schemas are those that the interfaces make", () => {
  const expected = schemaFiles();
  const committed = readdirSync(join(MODEL, "schema"))
    .sort()
    .map((name) => `schema/${name}`);
  expect(committed).toEqual(expected.map(({ path }) => path).sort());
  for (const { path, text } of expected) {
    expect(readFileSync(join(MODEL, path), "utf8"), `${path}: run npm run schema`).toBe(text);
  }
});

import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { explainAjv } from "../../../../tools/compiler/src/2-shape/explain-ajv.ts";
import type { JsonSchema } from "../../../../tools/compiler/src/2-shape/json-schema.ts";

const SCHEMA: JsonSchema & { additionalProperties: false; required: string[] } = {
  type: "object",
  properties: {
    name: { type: "string", pattern: "^[a-z]+$", ...{ maxLength: 3 } },
    colour: { $ref: "#/definitions/Colour", description: "What it is painted with." },
  },
  additionalProperties: false,
  required: ["name", "colour"],
  definitions: { Colour: { type: "string", enum: ["red", "blue"], description: "A colour." } },
};

function check(root: { readonly [key: string]: string | number }) {
  const validate = new Ajv({ allErrors: true, verbose: true }).compile(SCHEMA);
  validate(root);
  const findings = explainAjv({ path: "a.yaml", root }, SCHEMA, validate.errors ?? []);
  return findings.map(({ definition, message, hint }) => [definition.code, message, hint]);
}

test("a misspelt field is not missing as well", () => {
  expect(check({ name: "a", color: "red" })).toEqual([
    ["unknown-field", '"color" is not a field of the document', "did you mean colour?"],
  ]);
});

test("a missing field says what it is for here, and its values", () => {
  expect(check({ name: "a" })).toEqual([
    [
      "missing-field",
      'the document has no "colour"',
      "add colour: blue or red (What it is painted with)",
    ],
  ]);
});

test("a text that is too long and malformed is one fault", () => {
  expect(check({ name: "ABCD", colour: "red" })).toHaveLength(1);
});

test("faults at several places stay several", () => {
  expect(check({ name: 3, colour: "rde", size: 1 }).map(([code]) => code)).toEqual([
    "unknown-field",
    "wrong-type",
    "unknown-value",
  ]);
});

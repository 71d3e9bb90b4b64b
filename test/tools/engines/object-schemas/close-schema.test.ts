import type { JsonObject } from "@bailiwick/model/json-value";
import { describe, expect, test } from "vitest";
import { closeSchema } from "../../../../tools/engines/src/object-schemas/close-schema.ts";

const text = { type: "string" };
const open = { structural: false };
const structural = { structural: true };

describe("closeSchema", () => {
  test.each<[string, JsonObject, JsonObject]>([
    [
      "a mapping with properties takes no other",
      { type: "object", properties: { a: text } },
      { type: "object", properties: { a: text }, additionalProperties: false },
    ],
    [
      "so does one in a list, and one that is a value of a free map",
      { items: { properties: {} }, additionalProperties: { properties: {} } },
      {
        items: { properties: {}, additionalProperties: false },
        additionalProperties: { properties: {}, additionalProperties: false },
      },
    ],
    [
      "a free map stays free",
      { properties: { a: text }, additionalProperties: text },
      { properties: { a: text }, additionalProperties: text },
    ],
    [
      "unknown fields that upstream keeps are kept",
      { properties: { a: text }, "x-kubernetes-preserve-unknown-fields": true },
      { properties: { a: text } },
    ],
    [
      "so are whole objects inside",
      { properties: { a: text }, "x-kubernetes-embedded-resource": true },
      { properties: { a: text } },
    ],
    [
      "a wrapped reference is a reference, and points into the bundle",
      { allOf: [{ $ref: "#/components/schemas/a" }], default: {}, description: "A." },
      { $ref: "#/definitions/a" },
    ],
    ["so is one of a chart", { $ref: "#/$defs/A" }, { $ref: "#/definitions/A" }],
    [
      "an integer or a text",
      { "x-kubernetes-int-or-string": true, pattern: "%$" },
      { pattern: "%$", anyOf: [{ type: "integer" }, { type: "string" }] },
    ],
    ["what may be null", { type: "string", nullable: true }, { type: ["string", "null"] }],
    ["formats are of Go, and go", { type: "integer", format: "int32" }, { type: "integer" }],
    [
      "fields that are called like keywords stay fields",
      { properties: { description: text, format: { properties: {} } } },
      {
        properties: { description: text, format: { properties: {}, additionalProperties: false } },
        additionalProperties: false,
      },
    ],
    [
      "branches restrict, and are not closed",
      { properties: { a: text }, oneOf: [{ properties: { a: { enum: ["b"] } } }] },
      {
        properties: { a: text },
        oneOf: [{ properties: { a: { enum: ["b"] } } }],
        additionalProperties: false,
      },
    ],
  ])("%s", (_, schema, expected) => {
    expect(closeSchema(schema, open)).toEqual(expected);
  });

  test("a mapping without properties is free, and empty where the API server prunes", () => {
    expect(closeSchema({ type: "object" }, open)).toEqual({ type: "object" });
    expect(closeSchema({ type: "object" }, structural)).toEqual({
      type: "object",
      additionalProperties: false,
    });
  });
});

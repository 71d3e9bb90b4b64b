import { expect, test } from "vitest";
import { followed } from "../../../../tools/compiler/src/2-shape/json-schema.ts";

const ROOT = {
  definitions: {
    A: { $ref: "#/definitions/B", description: "of A" },
    B: { type: "string", description: "of B" },
  },
};

test.each([
  [{ type: "number" }, { type: "number" }],
  [{ $ref: "#/definitions/B" }, { type: "string", description: "of B" }],
  [{ $ref: "#/definitions/A" }, { type: "string", description: "of A" }],
  [
    { $ref: "#/definitions/A", description: "own" },
    { type: "string", description: "own" },
  ],
  [{ $ref: "#/definitions/Gone" }, { $ref: "#/definitions/Gone" }],
])("%j is %j", (schema, expected) => {
  expect(followed(ROOT, schema)).toEqual(expected);
});

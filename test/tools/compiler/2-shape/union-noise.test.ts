import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { withoutUnionNoise } from "../../../../tools/compiler/src/2-shape/union-noise.ts";

const SCHEMA = {
  type: "object",
  properties: {
    other: { type: "string" },
    store: {
      anyOf: [
        { type: "object", properties: { kind: { const: "sqlite" } }, required: ["kind"] },
        {
          type: "object",
          properties: { kind: { const: "etcd" }, replicas: { type: "number" } },
          required: ["kind"],
        },
      ],
    },
  },
};

function check(value: unknown): readonly string[] {
  const validate = new Ajv({ allErrors: true, verbose: true }).compile(SCHEMA);
  validate(value);
  return withoutUnionNoise(validate.errors ?? []).map(
    ({ instancePath, keyword, params }) =>
      `${instancePath} ${keyword} ${JSON.stringify(params.allowedValues ?? "")}`,
  );
}

test("errors outside a union are left alone", () => {
  expect(check({ other: 3 })).toEqual(['/other type ""']);
});

test("a value of no branch lists the values of all", () => {
  expect(check({ store: { kind: "x" } })).toEqual(['/store/kind enum ["sqlite","etcd"]']);
});

test("the fault inside the nearest branch speaks for the union", () => {
  expect(check({ store: { kind: "etcd", replicas: "3" } })).toEqual(['/store/replicas type ""']);
});

test("another type is one fault", () => {
  expect(check({ other: 1, store: 3 })).toEqual(['/other type ""', '/store type ""']);
});

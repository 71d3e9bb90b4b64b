import type { JsonObject, JsonValue } from "@bailiwick/model/json-value";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toYaml } from "../../../../tools/compiler/src/5-emit/yaml.ts";
import { readOutputs } from "../../../../tools/compiler/src/6-verify/read-outputs.ts";
import { acmeObject } from "../../../support/acme-object.ts";
import { EMITTED, found, withObject } from "../../../support/emitted.ts";
import { growth, STEEP } from "../../../support/growth.ts";
import { jsonValue } from "../../../support/json-values.ts";

/** One jurisdiction's documents of every kind; what stands once is enough. */
const OF_ACME = EMITTED.filter(({ path }) => /^apps\/eu\/(?!tenants\/(?!acme-bank))/.test(path));
const DOCUMENTS = readOutputs(OF_ACME).value;

/** What a value cannot be asked to be: a text, a number, a list of them. */
const ODD: readonly JsonValue[] = [
  null,
  "",
  0,
  true,
  [],
  {},
  [null],
  [[]],
  { toString: "x", valueOf: "y" },
  { constructor: {}, hasOwnProperty: 1, length: -1 },
  "constructor",
  "__proto__",
];

const step = fc.nat(40);
const damage = fc.record({
  document: fc.nat(DOCUMENTS.length - 1),
  steps: fc.array(step, { minLength: 1, maxLength: 8 }),
  value: fc.oneof(fc.constantFrom(...ODD), jsonValue),
});

test("whatever stands where, every rule answers", () => {
  fc.assert(
    fc.property(damage, ({ document, steps, value }) => {
      const damaged = DOCUMENTS[document];
      if (!damaged) return;
      const object = replaced(damaged.object, steps, value) as JsonObject;
      const text = toYaml(typeof object === "object" ? object : {});
      const files = OF_ACME.filter(({ path }) => path !== damaged.path);
      const { path, source } = damaged;
      expect(Array.isArray(found([...files, { path, source, text }]))).toBe(true);
    }),
    { numRuns: 400 },
  );
});

describe("time grows with the text and not faster", () => {
  test.each([
    "a",
    "a.",
    "a:",
    "://",
    "a://b:",
    "-eyJ",
    "eyJaaaaaaaaaa.",
    "{{ ",
    "{{",
    "@",
    "1.",
    "::",
    " in ",
    "'",
    " ",
    "forward . ",
    "-----BEGIN ",
    "/",
    "*.",
  ])("%j", (part) => {
    const work = (length: number) => {
      const text = `${part.repeat(length)}x`;
      const places = ["image", "expression", "key", "password-hint", "a\n"].map((key) => {
        const value = key.endsWith("\n") ? `${text}\n${text}` : text;
        return `  ${JSON.stringify(key.trim())}: ${JSON.stringify(value)}\n`;
      });
      found(withObject(acmeObject("ConfigMap", `spec:\n${places.join("")}`)));
    };
    expect(growth(work, 6_000)).toBeLessThan(STEEP);
  });
});

/** A value with one place in it replaced; steps choose among keys and items in turn. */
function replaced(
  value: JsonValue,
  [step = 0, ...rest]: readonly number[],
  by: JsonValue,
): JsonValue {
  if (typeof value !== "object" || value === null) return by;
  const keys = Object.keys(value);
  const chosen = keys[step % Math.max(1, keys.length)];
  if (chosen === undefined) return by;
  const inner = (value as Readonly<Record<string, JsonValue>>)[chosen] ?? null;
  const next = rest.length === 0 ? by : replaced(inner, rest, by);
  if (Array.isArray(value)) return value.map((each, at) => (String(at) === chosen ? next : each));
  return { ...(value as JsonObject), [chosen]: next };
}

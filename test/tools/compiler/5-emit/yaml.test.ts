import { isDeepStrictEqual } from "node:util";
import type { JsonValue } from "@bailiwick/model/json-value";
import fc from "fast-check";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { toYaml, toYamlDocuments } from "../../../../tools/compiler/src/5-emit/yaml.ts";
import { jsonValue } from "../../../support/json-values.ts";
import { plain } from "../../../support/plain.ts";

const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ["yaml as YAML 1.1", (text) => parse(text, { version: "1.1" })],
  ["yaml as YAML 1.2", (text) => parse(text, { version: "1.2" })],
  ["js-yaml", (text) => load(text)],
];

describe("every reader gives back the value that was written", () => {
  test.each(READERS)("%s", (_, read) => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        const text = toYaml(value);
        if (!isDeepStrictEqual(plain(read(text)), plain(value))) throw new Error(text);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("the text", () => {
  test("has the form that people write", () => {
    const value = {
      spec: { b: ["x", "z"], a: { deep: { deeper: { deepest: { end: 1 } } } } },
      metadata: { labels: { b: "1", a: "no" }, name: "one" },
      kind: "Kind",
      apiVersion: "v1",
      data: { file: "one\ntwo\n", empty: {}, none: [] },
    };
    expect(toYaml(value)).toBe(
      [
        "apiVersion: v1",
        "kind: Kind",
        'metadata: { name: one, labels: { a: "no", b: "1" } }',
        "spec:",
        "  a:",
        "    deep: { deeper: { deepest: { end: 1 } } }",
        "  b: [x, z]",
        "data:",
        "  empty: {}",
        "  file: |",
        "    one",
        "    two",
        "  none: []",
        "",
      ].join("\n"),
    );
  });

  test("breaks a collection that would be wider than 140 characters", () => {
    const wide = { key: { first: "a".repeat(60), second: "b".repeat(70) } };
    expect(toYaml(wide)).toBe(`key:\n  first: ${"a".repeat(60)}\n  second: ${"b".repeat(70)}\n`);
  });

  test("is the same whatever the order of the keys", () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        expect(toYaml(reversed(value))).toBe(toYaml(value));
      }),
    );
  });

  test("ends in one line feed, has no anchors and no trailing space", () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        const text = toYaml(value);
        expect(text.endsWith("\n")).toBe(true);
        expect(text).not.toMatch(/\r/);
      }),
    );
  });

  test("parts documents with three dashes", () => {
    expect(toYamlDocuments([{ a: 1 }, { b: 2 }])).toBe("a: 1\n---\nb: 2\n");
  });
});

describe("what is no plain value is our own fault", () => {
  test.each([
    ["undefined", { a: undefined }],
    ["a list with a hole", [undefined]],
    ["a number without a value", { a: Number.NaN }],
    ["infinity", Number.POSITIVE_INFINITY],
    ["a function", { a: () => 1 }],
    ["half a character", "\ud800"],
    ["a date", { a: new Date(0) }],
  ])("%s", (_, value) => {
    expect(() => toYaml(value as unknown as JsonValue)).toThrow();
  });
});

function reversed(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, each]) => [key, reversed(each)]));
}

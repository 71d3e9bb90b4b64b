import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { describe, expect, test } from "vitest";
import { toYaml } from "../../../../tools/compiler/src/5-emit/yaml.ts";
import { readOutputs } from "../../../../tools/compiler/src/6-verify/read-outputs.ts";
import { EMITTED, found } from "../../../support/emitted.ts";

/** One tenant of one jurisdiction, in documents of every kind. */
const READ = EMITTED.filter(({ path }) => /^apps\/eu\/(?!tenants\/(?!acme-bank)).*yaml$/.test(path))
  .map((file) => readOutputs([file]).value)
  .filter(([first]) => first !== undefined);
const KEYS = [...new Set(READ.flat().flatMap(({ object }) => keysIn(object)))];

/** What these keys hold says where the others are read: one by one. */
const LEADING = ["kind", "metadata", "name", "namespace", "path", "spec", "values"];
const TOGETHER = 6;
const OTHERS = KEYS.filter((key) => !LEADING.includes(key));
const GROUPS = [
  ...LEADING.map((key) => [key]),
  ...Array.from({ length: Math.ceil(OTHERS.length / TOGETHER) }, (_, index) =>
    OTHERS.slice(index * TOGETHER, (index + 1) * TOGETHER),
  ),
];

/** A map whose own keys stand where a text would come from: to make one of it is a fault. */
const NO_TEXT = { toString: "x", valueOf: "y" };

describe.each([
  ["a map", NO_TEXT],
  ["a list of maps", [NO_TEXT]],
])("%s where a text belongs", (_, value) => {
  test.each(GROUPS.map((keys) => [keys.join(" "), keys] as const))(
    "is read at %s",
    (_all, keys) => {
      const files = READ.map((documents) => ({
        path: documents[0]?.path ?? "",
        source: documents[0]?.source ?? "",
        text: documents.map(({ object }) => toYaml(damaged(object, keys, value))).join("---\n"),
      }));
      for (const { message, hint } of found(files)) {
        expect(`${message} ${hint}`).not.toContain("[object");
      }
    },
  );
});

function keysIn(value: JsonValue): readonly string[] {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(keysIn);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...keysIn(each as JsonValue)]);
}

function damaged(object: JsonObject, keys: readonly string[], other: JsonValue): JsonObject {
  const within = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map(within);
    return isJsonObject(value) ? damaged(value, keys, other) : value;
  };
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key,
      keys.includes(key) ? other : within(value as JsonValue),
    ]),
  );
}

import { expect, test } from "vitest";
import { differencesOf } from "../../../../tools/compiler/src/6-verify/differences.ts";

test("every place at which two values differ, as deep as both go", () => {
  const left = { same: [1, { a: "x" }], "a/b": 1, list: [1, 2], gone: null, kind: [] };
  const right = { same: [1, { a: "x" }], "a/b": 2, list: [1], kind: {}, come: { deep: true } };
  expect(differencesOf(left, right)).toEqual([
    { pointer: "/a~1b", left: 1, right: 2 },
    { pointer: "/list/1", left: 2, right: undefined },
    { pointer: "/gone", left: null, right: undefined },
    { pointer: "/kind", left: [], right: {} },
    { pointer: "/come", left: undefined, right: { deep: true } },
  ]);
});

test("nothing for equal values of every kind", () => {
  const value = { a: [null, true, 0, "", { b: [] }] };
  expect(differencesOf(value, structuredClone(value))).toEqual([]);
});

import { expect, test } from "vitest";
import { leavesOf, pointerOf } from "../../../../../tools/compiler/src/6-verify/places/leaves.ts";

test("every string of a value, with the keys that lead to it", () => {
  const value = { a: ["x", { "b/c": "y", n: 1, t: true, z: null }], e: {}, s: "" };
  expect(leavesOf(value).map(({ keys, text }) => [pointerOf(keys), text])).toEqual([
    ["/a/0", "x"],
    ["/a/1/b~1c", "y"],
    ["/s", ""],
  ]);
});

test("keys that name places are strings where they are asked for, and words of an API never", () => {
  const value = { mirrors: { "f.example": "x" }, a: { "https://f.example": {} } };
  expect(
    leavesOf(value, true).map(({ keys, text, isKey }) => [pointerOf(keys), text, isKey]),
  ).toEqual([
    ["/mirrors/f.example", "f.example", true],
    ["/mirrors/f.example", "x", undefined],
    ["/a/https:~1~1f.example", "https://f.example", true],
  ]);
  const kind = "CustomResourceDefinition";
  const schema = { kind, spec: { openAPIV3Schema: { "https://f.example": {} } } };
  expect(leavesOf(schema, true).map(({ text }) => text)).toEqual([kind]);
});

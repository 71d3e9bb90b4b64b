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

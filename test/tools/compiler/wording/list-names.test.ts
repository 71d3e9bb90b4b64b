import { expect, test } from "vitest";
import { listNames } from "../../../../tools/compiler/src/wording/list-names.ts";

test.each([
  [[], ""],
  [["a"], "a"],
  [["b", "a"], "a or b"],
  [["c", "a", "b", "a"], "a, b or c"],
  [["ä", "Z", "z"], "Z, z or ä"],
  [[..."hgfedcba"], "a, b, c, d, e, f, g or h"],
  [[..."kjihgfedcba"], "a, b, c, d, e, f, g, h and 3 more"],
])("%j reads %s", (names, expected) => {
  expect(listNames(names)).toBe(expected);
});

test("takes what can be walked only once", () => {
  expect(listNames(new Map([["b", 1]]).keys())).toBe("b");
});

import { expect, test } from "vitest";
import { isWithinSkew } from "../../../../tools/compiler/src/4-plan/within-skew.ts";

test.each([
  ["1.36", "1.36", true],
  ["1.36", "1.34", true],
  ["1.34", "1.36", true],
  ["1.33", "1.36", false],
  ["1.9", "1.10", true],
  ["1.9", "1.12", false],
])("%s and %s", (left, right, expected) => {
  expect(isWithinSkew(left, right)).toBe(expected);
});

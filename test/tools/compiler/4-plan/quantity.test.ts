import { expect, test } from "vitest";
import { quantity } from "../../../../tools/compiler/src/4-plan/quantity.ts";

test.each([
  ["500m", 0.5],
  ["2", 2],
  ["1.5", 1.5],
  ["1k", 1000],
  ["1Ki", 1024],
  ["16Gi", 16 * 2 ** 30],
  ["2T", 2e12],
  [400, 400],
  ["a lot", Number.NaN],
  ["1Zi", Number.NaN],
])("%s is %d", (text, number) => {
  expect(quantity(text)).toBe(number);
});

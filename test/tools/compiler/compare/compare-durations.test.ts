import { expect, test } from "vitest";
import { compareDurations } from "../../../../tools/compiler/src/compare/compare-durations.ts";

test.each([
  ["P1Y", "P2Y", -1],
  ["P24M", "P2Y", 0],
  ["P1M", "PT1M", 1],
  ["P7D", "P1W", 0],
  ["P6M", "P180D", 1],
  ["P1DT12H", "PT36H", 0],
  ["PT59S", "PT1M", -1],
  ["P1Y6M", "P17M", 1],
])("%s and %s: %i", (left, right, expected) => {
  expect(Math.sign(compareDurations(left, right))).toBe(expected);
});

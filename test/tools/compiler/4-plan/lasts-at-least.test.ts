import { expect, test } from "vitest";
import { lastsAtLeast } from "../../../../tools/compiler/src/4-plan/lasts-at-least.ts";

test.each([
  ["P6M", "P6M", true],
  ["P1Y", "P6M", true],
  ["P5M", "P6M", false],
  ["P184D", "P6M", true],
  ["P183D", "P6M", false],
  ["P27W", "P6M", true],
  ["P26W", "P6M", false],
  ["P5M31D", "P6M", true],
  ["P5M30D", "P6M", false],
  ["P6M", "P181D", true],
  ["P6M", "P182D", false],
  ["P366D", "P1Y", true],
  ["P365D", "P1Y", false],
  ["P13M", "P365D", true],
  ["PT24H", "P1D", true],
  ["PT23H59M59S", "P1D", false],
])("%s lasts at least as long as %s: %s", (said, floor, is) => {
  expect(lastsAtLeast(said, floor)).toBe(is);
});

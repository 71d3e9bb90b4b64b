import { expect, test } from "vitest";
import { addDuration } from "../../../../tools/cli/src/judge/add-duration.ts";

test.each([
  ["2026-11-01", "P1Y", "2027-11-01"],
  ["2026-11-30", "P3M", "2027-02-28"],
  ["2027-11-30", "P3M", "2028-02-29"],
  ["2028-02-29", "P1Y", "2029-02-28"],
  ["2026-11-01", "P1Y6M", "2028-05-01"],
  ["2026-11-01", "P2W3D", "2026-11-18"],
  ["2026-12-31", "P1D", "2027-01-01"],
  ["2026-11-01", "PT36H", "2026-11-02"],
  ["2026-11-01T00:00:00", "PT1H30M5S", "2026-11-01T01:30:05"],
])("%s and %s is %s", (from, duration, end) => {
  expect(addDuration(from, duration)).toBe(end);
});

import { expect, test } from "vitest";
import { nearestVersion } from "../../../../tools/compiler/src/wording/nearest-version.ts";

test.each([
  ["1.0.1", ["1.0.0", "1.1.0"], "1.0.0"],
  ["1.1.0", ["1.0.0", "1.2.0"], "1.2.0"],
  ["1.9.0", ["1.2.0", "1.10.0"], "1.10.0"],
  ["2.0.0", ["1.9.9", "3.0.0", "1.0.0"], "3.0.0"],
  ["9.9.9", ["1.0.0", "1.1.0"], "1.1.0"],
  ["1.0.0", ["1.0.0"], "1.0.0"],
])("nearest to %s among %j: %s", (version, candidates, expected) => {
  expect(nearestVersion(version, candidates)).toBe(expected);
  expect(nearestVersion(version, [...candidates].reverse())).toBe(expected);
});

test("among none there is none", () => {
  expect(nearestVersion("1.0.0", [])).toBeUndefined();
});

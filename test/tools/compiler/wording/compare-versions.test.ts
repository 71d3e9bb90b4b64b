import { expect, test } from "vitest";
import { compareVersions } from "../../../../tools/compiler/src/wording/compare-versions.ts";

test("versions are compared as numbers, from the left", () => {
  const versions = ["1.10.0", "1.9.9", "2.0.0", "1.9.10", "0.12.0", "1.9.9"];
  expect(versions.sort(compareVersions)).toEqual([
    "0.12.0",
    "1.9.9",
    "1.9.9",
    "1.9.10",
    "1.10.0",
    "2.0.0",
  ]);
});

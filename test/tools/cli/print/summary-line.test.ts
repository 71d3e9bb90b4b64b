import { expect, test } from "vitest";
import { summaryLine } from "../../../../tools/cli/src/print/summary-line.ts";
import { EXAMPLE } from "./example.ts";

const warning = { ...EXAMPLE, severity: "warning" as const, file: "other.yaml" };

test.each([
  [[EXAMPLE, EXAMPLE], false, "2 errors, 0 warnings in 1 file. Nothing was written."],
  [[EXAMPLE, warning], false, "1 error, 1 warning in 2 files. Nothing was written."],
  [[warning, warning], true, "0 errors, 2 warnings in 1 file."],
  [[], true, "0 errors, 0 warnings."],
])("%#: wrote %s", (diagnostics, wrote, expected) => {
  expect(summaryLine(diagnostics, { wrote })).toBe(expected);
});

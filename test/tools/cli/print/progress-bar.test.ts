import { expect, test } from "vitest";
import { progressBar } from "../../../../tools/cli/src/print/progress-bar.ts";

test.each([
  [0, 30, "[------------------------]  0 of 30  a"],
  [8, 30, "[######------------------]  8 of 30  a"],
  [30, 30, "[########################] 30 of 30  a"],
  [0, 0, "[########################] 0 of 0  a"],
])("%i of %i", (done, total, bar) => {
  expect(progressBar(done, total, "a")).toBe(bar);
});

import { expect, test } from "vitest";
import { visible } from "../../../../tools/cli/src/print/visible.ts";

test.each([
  ["a\tb", "a b"],
  ["a\nb", "a\nb"],
  ["a\r\u001B[0m", "a\uFFFD\uFFFD[0m"],
  ["\u202Eabc\u2066", "\uFFFDabc\uFFFD"],
  ["é 漢 😀", "é 漢 😀"],
])("%j is shown as %j", (text, expected) => {
  expect(visible(text)).toBe(expected);
});

import { expect, test } from "vitest";
import { valueInWords } from "../../../../tools/compiler/src/compare/value-in-words.ts";

test.each([
  ["DE", "DE"],
  [true, "true"],
  [["a", "b"], "a, b"],
  [[], "nothing"],
  [
    { name: "a", control: { parent: "B" }, at: [1, 2] },
    "name: a, control: (parent: B), at: (1, 2)",
  ],
])("%j", (value, words) => expect(valueInWords(value)).toBe(words));

test("what is too long for a line is cut and says so", () => {
  const text = valueInWords("x".repeat(500));
  expect(text).toHaveLength(160);
  expect(text.endsWith("…")).toBe(true);
});

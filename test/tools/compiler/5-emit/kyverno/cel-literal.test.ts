import { expect, test } from "vitest";
import {
  celString,
  celStringList,
} from "../../../../../tools/compiler/src/5-emit/kyverno/cel-literal.ts";

test.each([
  ["eu", "'eu'"],
  ["", "''"],
  ["o'brien", String.raw`'o\'brien'`],
  ["back\\slash", String.raw`'back\\slash'`],
  ["ends with \\", String.raw`'ends with \\'`],
  ["' || true || '", String.raw`'\' || true || \''`],
  ['a "quoted" word', `'a "quoted" word'`],
  ["line\nbreak\ttab", String.raw`'line\u000abreak\u0009tab'`],
  ["\u2028", String.raw`'\u2028'`],
  ["Zürich 🏔", "'Zürich 🏔'"],
])("%j is %s", (text, literal) => {
  expect(celString(text)).toBe(literal);
});

test("a list keeps its order", () => {
  expect(celStringList([])).toBe("[]");
  expect(celStringList(["b", "a'"])).toBe(String.raw`['b', 'a\'']`);
});

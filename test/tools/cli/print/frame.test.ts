import { expect, test } from "vitest";
import { frameOf } from "../../../../tools/cli/src/print/frame.ts";
import { EXAMPLE } from "./example.ts";

function frame(sourceLine: string, column: number, length: number) {
  return frameOf({ ...EXAMPLE, line: 7, sourceLine, column, length });
}

test("a tab takes one column", () => {
  expect(frame("\tb: 1", 2, 1)).toEqual({ source: "7 |  b: 1", margin: "  |  ", carets: "^" });
});

test("carets end with the line", () => {
  expect(frame("ab", 2, 9)?.carets).toBe("^");
  expect(frame("ab", 3, 9)?.carets).toBe("^");
});

test("a long line is cut around the place", () => {
  const long = frame(`${"x".repeat(300)}HERE${"y".repeat(300)}`, 301, 4);
  const text = long?.source ?? "";
  const start = long?.margin.length ?? 0;
  expect(text.slice(start, start + 4)).toBe("HERE");
  expect(text.length).toBeLessThan(170);
  expect(text.startsWith("7 | …")).toBe(true);
  expect(text.endsWith("…")).toBe(true);
});

test.each(["", "   "])("the line %j has no frame", (line) => {
  expect(frame(line, 1, 1)).toBeUndefined();
});

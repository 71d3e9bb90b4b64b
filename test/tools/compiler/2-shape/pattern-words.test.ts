import { expect, test } from "vitest";
import { KINDS } from "../../../../tools/compiler/src/2-shape/kinds.ts";
import { patternHint, patternWords } from "../../../../tools/compiler/src/2-shape/pattern-words.ts";

const patterns = new Set(
  [...JSON.stringify(KINDS).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(
    ([, pattern]) => JSON.parse(pattern ?? '""') as string,
  ),
);

test("the schemas have patterns", () => {
  expect(patterns.size).toBeGreaterThan(10);
});

test.each([...patterns])("%s has words, and an example that matches", (pattern) => {
  const words = patternWords(pattern);
  expect(words).not.toContain("text that matches");
  const example = /: "?([^",]+?)"?(?:,.*)?$/.exec(words)?.[1];
  if (example && !words.includes(" and ")) expect(example).toMatch(new RegExp(pattern, "u"));
});

test("a pattern without words is shown itself", () => {
  expect(patternHint("^q$", "field: ", "x")).toBe("write text that matches ^q$");
});

import fc from "fast-check";
import { dump } from "js-yaml";
import { expect, test } from "vitest";
import { sourceLines } from "../../../../../tools/compiler/src/6-verify/places/source-lines.ts";
import { jsonValue } from "../../../../support/json-values.ts";

const TEXT = "a: 1\nb:\n  - c\n  - d: |\n      e\n      f\n    g: { h: i }\n";

test.each([
  [["a"], 1, false],
  [["b"], 3, false],
  [["b", "1", "d"], 5, true],
  [["b", "1", "g", "h"], 7, false],
  [["b", "1", "nothing"], 4, false],
  [["z"], 1, false],
  [[], 1, false],
])("%j", (keys, line, literal) => {
  expect(sourceLines(TEXT, [keys])).toMatchObject([{ line, literal }]);
});

test("several at once, in the order asked for; a text that does not parse has one line", () => {
  expect(sourceLines(TEXT, [["b", "0"], ["a"]]).map(({ line }) => line)).toEqual([3, 1]);
  expect(sourceLines("a: [", [["a"]])).toMatchObject([{ line: 1, literal: false }]);
});

test("no value makes it throw", () => {
  fc.assert(
    fc.property(jsonValue, fc.array(fc.string()), (value, keys) => {
      expect(sourceLines(dump(value), [keys])).toHaveLength(1);
    }),
  );
});

test("a key stands before what it leads to, and an item of a list has none", () => {
  const keys = [["b"], ["b", "0"], ["b", "1", "g", "h"]];
  expect(sourceLines(TEXT, keys).map(({ key }) => key)).toEqual([2, 3, 7]);
});

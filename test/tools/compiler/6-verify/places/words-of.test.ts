import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "../../../../../tools/compiler/src/6-verify/places/words-of.ts";

const words = (text: string) => wordsOf(text).filter((word) => word !== "");

test.each([
  ["one word", "f.example", ["f.example"]],
  ["an argument", "--to=https://f.example,g.example", ["--to", "https://f.example", "g.example"]],
  ["a template", "a-{{ .x }}.f.example", ["a-", "f.example"]],
  ["a comment", "a\n  # see f.example\n#!/bin/sh\nb", ["a", "#!/bin/sh", "b"]],
  ["a single line is no comment", "# f.example", ["#", "f.example"]],
  ["a key of what is no YAML", "f.example/a: g.example\n- h.example:\nb", ["g.example", "b"]],
  ["a port is no key", "f.example:80\nb", ["f.example:80", "b"]],
])("%s", (_, text, expected) => {
  expect(words(text)).toEqual(expected);
});

test("a word that stands alone on its line is always a word", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (lines) => {
      expect(wordsOf([...lines, "f.example", ""].join("\n"))).toContain("f.example");
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocuments } from "../../../../../tools/compiler/src/6-verify/places/read-documents.ts";

const read = (text: string) =>
  readDocuments({ path: "p", text }).map(({ index, before, value, readable }) => [
    index,
    before,
    readable ? value : "unreadable",
  ]);

test.each([
  ["one", "a: 1\n", [[0, 0, { a: 1 }]]],
  [
    "several",
    "a: 1\n---\nb: 1\n--- \nc: 1\n",
    [
      [0, 0, { a: 1 }],
      [1, 1, { b: 1 }],
      [2, 3, { c: 1 }],
    ],
  ],
  [
    "on the line of the marker",
    "--- {a: 1}\n--- # b\nc: 1\n",
    [
      [0, 0, { a: 1 }],
      [1, 1, { c: 1 }],
    ],
  ],
  ["with a directive", "%YAML 1.2\n---\na: 1\n...\n", [[0, 1, { a: 1 }]]],
  ["none", "# nothing\n---\n\n---\n", []],
  ["with a byte order mark", "\uFEFFa: 1\n", [[0, 0, { a: 1 }]]],
  [
    "with Windows line breaks",
    "a: 1\r\n---\r\nb: 1\r\n",
    [
      [0, 0, { a: 1 }],
      [1, 1, { b: 1 }],
    ],
  ],
  [
    "one that is broken",
    "a: [\n---\nb: 1\n",
    [
      [0, 0, "unreadable"],
      [1, 1, { b: 1 }],
    ],
  ],
  ["a marker in a text", "a: |\n  ---\n  b\n", [[0, 0, { a: "---\nb\n" }]]],
])("%s", (_, text, expected) => {
  expect(read(text)).toEqual(expected);
});

test("no text makes it throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."-\n a:[{|%.&*<") }), (text) => {
      read(text);
    }),
  );
});

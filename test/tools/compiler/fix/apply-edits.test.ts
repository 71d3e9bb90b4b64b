import type { Edit } from "@bailiwick/model/edit";
import type { JsonValue } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../../../tools/compiler/src/fix/apply-edits.ts";

const FILE = "a.yaml";

const set = (pointer: string, value: JsonValue): Edit => ({ kind: "set", at: at(pointer), value });
const remove = (pointer: string): Edit => ({ kind: "remove", at: at(pointer) });
const append = (pointer: string, value: JsonValue): Edit => {
  return { kind: "append", at: at(pointer), value };
};

/** Text before, edit, text after: all bytes but those of the edit stay. */
const ROWS: readonly (readonly [string, string, Edit, string])[] = [
  ["a value in braces", "a: { b: 1, c: 2 } # why\n", set("/a/b", 3), "a: { b: 3, c: 2 } # why\n"],
  ["a value in a block", "a:\n  b: x # why\nc: 1\n", set("/a/b", "z"), "a:\n  b: z # why\nc: 1\n"],
  ["a word that YAML 1.1 takes for another", "a: DE\n", set("/a", "NO"), 'a: "NO"\n'],
  ["a value behind a bare key", "a:\nb: 1\n", set("/a", []), "a: []\nb: 1\n"],
  ["a value behind a bare key in braces", "{ a, b: 1 }\n", set("/a", 1), "{ a: 1, b: 1 }\n"],
  ["a list in the place of a block", "a:\n  - 1\n  - 2\nb: 1\n", set("/a", [3]), "a: [3]\nb: 1\n"],
  ["a text in the place of a block", "a: |\n  x\n  y\nb: 1\n", set("/a", "z"), "a: z\nb: 1\n"],
  ["a new field in braces", "a: { b: 1 }\n", set("/a/c", "d"), "a: { b: 1, c: d }\n"],
  ["a new field of JSON", '{\n  "a": 1\n}\n', set("/b", "c"), '{\n  "a": 1, "b": "c"\n}\n'],
  ["a new field in empty braces", "a: {}\n", set("/a/c", "d"), "a: { c: d }\n"],
  ["a new field in a block", "a:\n  b: 1\nc: 2\n", set("/a/d", 3), "a:\n  b: 1\n  d: 3\nc: 2\n"],
  ["a new field at the end", "a:\n  b: 1", set("/a/d", 3), "a:\n  b: 1\n  d: 3\n"],
  [
    "a new field with what is above",
    "a: { b: 1 }\n",
    set("/a/c/d", 3),
    "a: { b: 1, c: { d: 3 } }\n",
  ],
  ["a new field of an item", "- a: 1\n- b: 2\n", set("/0/c", 3), "- a: 1\n  c: 3\n- b: 2\n"],
  ["a kind", "metadata: {}\n", set("/kind", "Tenant"), "kind: Tenant\nmetadata: {}\n"],
  ["a field of braces", "{ a: 1, b: 2, c: 3 }\n", remove("/b"), "{ a: 1, c: 3 }\n"],
  ["the first field of braces", "{ a: 1, b: 2 }\n", remove("/a"), "{ b: 2 }\n"],
  ["the last field of braces", "{ a: 1, b: 2 }\n", remove("/b"), "{ a: 1 }\n"],
  ["the only field of braces", "x: { a: 1 }\n", remove("/x/a"), "x: {}\n"],
  ["a field of a block", "a: 1\nb: # why\n  - 2\nc: 3\n", remove("/b"), "a: 1\nc: 3\n"],
  ["the last field of a block", "a: 1\nb: 2 # why\n", remove("/b"), "a: 1\n"],
  ["the only field of a block", "x:\n  a: 1\ny: 2\n", remove("/x/a"), "x: {}\ny: 2\n"],
  ["the field at a dash", "- a: 1\n  b: 2\n", remove("/0/a"), "- b: 2\n"],
  ["an item of a block", "- a\n- b: 1\n  c: 2\n- d\n", remove("/1"), "- a\n- d\n"],
  ["the last item of a block", "x:\n- a\n- b\ny: 1\n", remove("/x/1"), "x:\n- a\ny: 1\n"],
  ["the only item of a block", "x:\n- a\ny: 1\n", remove("/x/0"), "x: []\ny: 1\n"],
  ["an item of brackets", "[a, b, c]\n", remove("/1"), "[a, c]\n"],
  ["the last item of brackets", "[a, b]\n", remove("/1"), "[a]\n"],
  ["the only item of brackets", "[a]\n", remove("/0"), "[]\n"],
  ["an item more in brackets", "x: [a]\n", append("/x", { b: 1 }), "x: [a, { b: 1 }]\n"],
  ["an item more in empty brackets", "x: []\n", append("/x", "a"), "x: [a]\n"],
  ["an item more in a block", "x:\n  - a\ny: 1\n", append("/x", "b"), "x:\n  - a\n  - b\ny: 1\n"],
  ["an item of a list that is not there", "y: 1\n", append("/x", "b"), "y: 1\nx: [b]\n"],
  [
    "another name of a field",
    "# why\nrequires: { a: 1 }\n",
    { kind: "rename", at: at("/requires"), key: "require" },
    "# why\nrequire: { a: 1 }\n",
  ],
  [
    "the later of two equal keys",
    "a: 1\nb: 2\na: 3\n",
    { kind: "remove", at: at("/a"), later: true },
    "a: 1\nb: 2\n",
  ],
  [
    "a range",
    "\ufeffa: 1\n",
    { kind: "replace-text", file: FILE, start: 0, end: 1, text: "" },
    "a: 1\n",
  ],
  ["a place that is not there", "a: 1\n", remove("/b/c"), "a: 1\n"],
];

test.each(ROWS)("an edit changes nothing else: %s", (_, before, edit, after) => {
  const [file] = applyEdits([{ path: FILE, text: before }], [edit]);
  expect(file?.text).toBe(after);
  expect(() => load(after)).not.toThrow();
});

test("CRLF and the text after the last line break stay", () => {
  const before = { path: FILE, text: "a: 1\r\nb: { c: 2 }\r\n# end" };
  expect(applyEdits([before], [set("/b/c", 3)])[0]?.text).toBe("a: 1\r\nb: { c: 3 }\r\n# end");
});

describe("whole files", () => {
  const TREE = [
    { path: "a.yaml", text: "a: 1\n" },
    { path: "b.yaml", text: "b: 1\n" },
  ];
  const paths = (edit: Edit) => applyEdits(TREE, [edit]).map(({ path }) => path);

  test("are moved, and never over another one", () => {
    expect(paths({ kind: "move-file", file: "a.yaml", to: "c.yaml" })).toEqual([
      "c.yaml",
      "b.yaml",
    ]);
    expect(paths({ kind: "move-file", file: "a.yaml", to: "b.yaml" })).toEqual([
      "a.yaml",
      "b.yaml",
    ]);
  });

  test("are removed and created, and never created over another one", () => {
    expect(paths({ kind: "remove-file", file: "a.yaml" })).toEqual(["b.yaml"]);
    expect(paths({ kind: "create-file", file: "c.yaml", text: "" })).toHaveLength(3);
    expect(() => paths({ kind: "create-file", file: "b.yaml", text: "" })).toThrow("is there");
  });

  test("apps/ is the caller's", () => {
    expect(paths({ kind: "recompile" })).toEqual(["a.yaml", "b.yaml"]);
  });
});

function at(pointer: string) {
  return { file: FILE, pointer };
}

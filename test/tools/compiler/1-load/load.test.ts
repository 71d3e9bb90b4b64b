import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { load } from "../../../../tools/compiler/src/1-load/load.ts";

const PATH = "jurisdictions/eu/jurisdiction.yaml";

/** Each finding as `code line:column+length`. */
function faultsOf(text: string): readonly string[] {
  return load([{ path: PATH, text }]).findings.map(({ definition, position, origin }) => {
    expect(origin).toEqual({ file: PATH, pointer: "" });
    return `${definition.code} ${position?.line}:${position?.column}+${position?.length}`;
  });
}

function rootOf(text: string): unknown {
  const { value, findings } = load([{ path: PATH, text }]);
  expect(findings).toEqual([]);
  return value[0]?.root;
}

const BRACKETS = `a: ${"[".repeat(65)}${"]".repeat(65)}\n`;

describe("load refuses", () => {
  test.each<[string, string, string[]]>([
    ["nothing", "", ["empty-file 1:1+1"]],
    ["blank lines", "\n\n", ["empty-file 1:1+1"]],
    ["only comments", "# a: 1\n", ["empty-file 1:1+1"]],
    ["an empty document", "---\n", ["empty-file 1:1+1"]],
    ["a list", "- a\n", ["not-a-mapping 1:1+3"]],
    ["a word", "tenant\n", ["not-a-mapping 1:1+6"]],
    ["null", "null\n", ["not-a-mapping 1:1+4"]],
    ["an open list", "a: [1, 2\nb: 3\n", ["syntax-error 2:1+1"]],
    ["an open mapping", "a: { b: 1\nc: 2\n", ["syntax-error 2:1+1"]],
    ["an open quote", 'a: 1\nb: "x\nc: y\n', ["syntax-error 2:4+1"]],
    ["a second colon", "a: b: c\n", ["syntax-error 1:4+1"]],
    ["a reserved character", "a: @x\n", ["syntax-error 1:4+1"]],
    ["an unknown escape", 'a: "\\q"\n', ["syntax-error 1:5+1"]],
    ["text behind a quote", 'a: "x" y\n', ["syntax-error 1:8+1"]],
    ["a stray bracket", "a: }\n", ["syntax-error 1:4+1"]],
    ["a list on its key's line", "a: - b\n", ["syntax-error 1:4+1"]],
    ["a list among keys", "key: value\n- item\n", ["syntax-error 2:1+1"]],
    ["a missing space", "a:b\nc: d\n", ["syntax-error 1:1+3"]],
    [
      "two faults on two lines",
      "a: @x\nb: 1\nc: @y\n",
      ["syntax-error 1:4+1", "syntax-error 3:4+1"],
    ],
    ["a margin that loses the parser", "a: 1\n b: 2\nc: 3\nd: 4\n", ["syntax-error 1:4+1"]],
    ["a bracket too many", "a: [b]]\nc: d\ne: f\n", ["syntax-error 1:7+1"]],
    ["a forgotten colon", "a:\n  b { c: 1, d: 2 }\n  e: 1\n", ["syntax-error 2:3+1"]],
    ["a list as key", "s:\n  a: 1\n  [b]: 2\n", ["syntax-error 3:3+1"]],
    ["a dash in brackets", "a: [- b]\n", ["syntax-error 1:5+2"]],
    ["a space that does not break", "a: 1\n\u00a0b: 1\n", ["invisible-character 2:1+1"]],
    ["a space of no width", "a: \u200bb\n", ["invisible-character 1:4+1"]],
    ["a crooked margin", "a: |\n  x\n y\n", ["syntax-error 3:1+1"]],
    ["a tab", "a:\n\tb: 1\n", ["tab-indentation 2:1+1"]],
    ["a tab after spaces", "a:\n  b: 1\n  \tc: 2\n", ["tab-indentation 3:3+1"]],
    ["a tab in brackets", "a: [\n\tb]\n", ["tab-indentation 2:1+1"]],
    ["a second document", "a: 1\n---\nb: 2\n", ["several-documents 2:1+3"]],
    ["a second, empty document", "---\na: 1\n---\n", ["several-documents 3:1+3"]],
    [
      "an anchor and an alias",
      "a: &x 1\nb: *x\n",
      ["anchor-or-alias 1:4+2", "anchor-or-alias 2:4+2"],
    ],
    ["an alias of nothing", "a: *x\n", ["anchor-or-alias 1:4+2"]],
    ["a core tag", "a: !!str 1\n", ["explicit-tag 1:4+5"]],
    ["a tag of its own", "a: !foo 1\n", ["explicit-tag 1:4+4"]],
    ["the tag that is nothing", "a: ! 1\n", ["explicit-tag 1:4+1"]],
    ["a directive", "%YAML 1.1\n---\na: no\n", ["yaml-directive 1:1+9"]],
    ["a merge key", "a: 1\n<<: { b: 2 }\n", ["merge-key 2:1+2"]],
    ["a key twice", "a: 1\nb: 2\na: 3\n", ["duplicate-key 3:1+1"]],
    ["a key twice, once quoted", 'a: { b: 1, "b": 2 }\n', ["duplicate-key 1:12+3"]],
    ["a number as key", "1: a\n", ["key-not-text 1:1+1"]],
    ["a truth value as key", "a: { true: b }\n", ["key-not-text 1:6+4"]],
    ["a list as key", "? [a]\n: 1\n", ["key-not-text 1:3+3"]],
    ["no key", ": 1\n", ["key-not-text 1:1+1"]],
    ["infinity", "a: -.inf\n", ["special-number 1:4+5"]],
    ["not a number", "a: .NaN\n", ["special-number 1:4+4"]],
    ["a number that JSON rounds", "a: 12345678901234567890\n", ["special-number 1:4+20"]],
    ["a byte order mark", "\uFEFFa: 1\na: @\n", ["byte-order-mark 1:1+1", "syntax-error 2:4+1"]],
    ["a fault behind a mark", "\uFEFFa: @x\n", ["byte-order-mark 1:1+1"]],
    ["a NUL", "a: x\0y\n", ["invisible-character 1:5+1"]],
    ["turned writing", "a: 1\nb: x\u202Ey\n", ["invisible-character 2:5+1"]],
    ["deep brackets", BRACKETS, ["nested-too-deep 1:68+1"]],
    ["deep lists", `a:\n  ${"- ".repeat(200)}b\n`, ["nested-too-deep 2:1+402"]],
    ["carriage returns", "a: 1\r\nb: @x\r\n", ["syntax-error 2:4+1"]],
  ])("%s", (_what, text, expected) => {
    expect(faultsOf(text)).toEqual(expected);
    expect(load([{ path: PATH, text }]).value).toEqual([]);
  });

  test("a key twice, with the place of the first", () => {
    const [finding] = load([{ path: PATH, text: "a:\n  b/c: 1\n  b/c: 2\n" }]).findings;
    expect(finding?.related).toEqual([
      { origin: { file: PATH, pointer: "/a/b~1c" }, message: "the first one" },
    ]);
  });
});

describe("load reads", () => {
  test.each<[string, string, unknown]>([
    [
      "YAML 1.2 words",
      "a: no\nb: on\nc: 0o17\nd: 12:30:45\n",
      { a: "no", b: "on", c: 15, d: "12:30:45" },
    ],
    [
      "values that look refused",
      'a: "*x"\nb: "!y"\nc: "%z"\nd: 0 * * * *\n',
      { a: "*x", b: "!y", c: "%z", d: "0 * * * *" },
    ],
    ["a block that looks like a tag", "a: |\n  !foo &x *y\n", { a: "!foo &x *y\n" }],
    ["one document with markers", "---\na: 1\n...\n", { a: 1 }],
    ["a quoted merge key", '"<<": 1\n', { "<<": 1 }],
    [
      "a key that means more in JavaScript",
      "__proto__: { a: 1 }\n",
      JSON.parse('{"__proto__":{"a":1}}'),
    ],
    ["an empty value", "a:\nb: { c }\n", { a: null, b: { c: null } }],
    ["a tab between words", "a:\t1\n", { a: 1 }],
  ])("%s", (_what, text, expected) => {
    expect(rootOf(text)).toEqual(expected);
  });

  test("spellings that values no longer show", () => {
    const text = 'a: 1.30\nb: 1.36\nc: "1.30"\nd: [~, True]\n';
    const [document] = load([{ path: PATH, text }]).value;
    expect([...(document?.spellings ?? [])]).toEqual([
      ["/a", "1.30"],
      ["/d/0", "~"],
      ["/d/1", "True"],
    ]);
  });

  test("the neighbours of a file with a fault", () => {
    const { value, findings } = load([
      { path: "a.yaml", text: "a: 1\n" },
      { path: "b.yaml", text: "b: @\n" },
      { path: "c.yaml", text: "c: 3\n" },
    ]);
    expect(value).toEqual([
      { path: "a.yaml", root: { a: 1 } },
      { path: "c.yaml", root: { c: 3 } },
    ]);
    expect(findings.map(({ origin }) => origin.file)).toEqual(["b.yaml"]);
  });
});

describe("load never throws", () => {
  const VALID = 'a: { b: [1, "two"], c: &x no }\nd:\n  - e: *x\n    f: |\n      !text\n  - !g h\n';
  const PIECES = [
    "\t",
    "- ",
    "[",
    "{",
    "}",
    ": ",
    "&a",
    "*a",
    "!!t",
    "%",
    "---\n",
    '"',
    "'",
    "|",
    "\uFEFF",
    "\0",
    "<<",
    "? ",
    "\r",
    "\uD800",
  ];

  function holds(text: string): void {
    const { value, findings } = load([{ path: PATH, text }]);
    expect(value.length === 1).toBe(findings.length === 0);
    const lines = text.split("\n");
    for (const { position } of findings) {
      const line = lines[(position?.line ?? 0) - 1];
      expect(line).toBeDefined();
      expect(position?.column).toBeGreaterThanOrEqual(1);
      expect(position?.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
      expect(position?.length).toBeGreaterThanOrEqual(1);
    }
  }

  test("on any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), holds), { numRuns: 1500 });
    const pieces = fc.array(fc.constantFrom(...PIECES, "a", "\n", " "), { maxLength: 40 });
    fc.assert(
      fc.property(pieces, (parts) => holds(parts.join(""))),
      { numRuns: 3000 },
    );
  });

  test("on damaged YAML", () => {
    const at = fc.nat({ max: VALID.length });
    const damage = fc.tuple(at, fc.nat({ max: 4 }), fc.constantFrom(...PIECES, ""));
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        holds(
          damages.reduce(
            (text, [start, cut, piece]) => text.slice(0, start) + piece + text.slice(start + cut),
            VALID,
          ),
        );
      }),
      { numRuns: 3000 },
    );
  });

  test.each(["[", "{a: ", "- ", "? ", "a: {", "- !t "])("on %j without end", (piece) => {
    holds(piece.repeat(20_000));
  });
});

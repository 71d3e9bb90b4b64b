import type { Finding, FindingDefinition, Position } from "@bailiwick/model/finding";
import { expect, test } from "vitest";
import { diagnose } from "../../../../tools/cli/src/print/diagnose.ts";

const definition: FindingDefinition = {
  code: "b-fault",
  severity: "error",
  summary: "",
  why: "because",
  basis: "law",
  waivable: false,
};
const FILES = [
  { path: "a.yaml", text: "one\r\ntwo\r\n" },
  { path: "b.yaml", text: "one\ntwo" },
];

/** Pointers of these tests are line numbers. */
function locate(_text: string, pointer: string, onKey = false): Position {
  return { line: Number(pointer || 1), column: onKey ? 1 : 5, length: 3 };
}

function finding(file: string, pointer: string, more: Partial<Finding> = {}): Finding {
  return { definition, origin: { file, pointer }, message: "m", ...more };
}

function order(findings: readonly Finding[]): readonly string[] {
  return diagnose(findings, FILES, locate).map(
    ({ file, line, column, code }) => `${file}:${line}:${column} ${code}`,
  );
}

test("a finding gets its line, its text and its words", () => {
  const related = [{ origin: { file: "b.yaml", pointer: "2" }, message: "there" }];
  expect(diagnose([finding("a.yaml", "2", { hint: "h", related })], FILES, locate)).toEqual([
    {
      code: "b-fault",
      severity: "error",
      message: "m",
      file: "a.yaml",
      line: 2,
      column: 5,
      length: 3,
      pointer: "2",
      why: "because",
      basis: "law",
      hint: "h",
      related: [{ file: "b.yaml", line: 2, column: 5, message: "there" }],
      sourceLine: "two",
    },
  ]);
});

test("causes come before consequences, then file, line, column and code", () => {
  const other = { ...definition, code: "a-fault" };
  const findings = [
    finding("a.yaml", "1", { consequence: true }),
    finding("b.yaml", "1"),
    finding("a.yaml", "2"),
    finding("a.yaml", "2", { definition: other }),
    finding("a.yaml", "2", { onKey: true }),
    finding("B.yaml", "1"),
  ];
  const expected = [
    "B.yaml:1:1 b-fault",
    "a.yaml:2:1 b-fault",
    "a.yaml:2:5 a-fault",
    "a.yaml:2:5 b-fault",
    "b.yaml:1:5 b-fault",
    "a.yaml:1:5 b-fault",
  ];
  expect(order(findings)).toEqual(expected);
  expect(order([...findings].reverse())).toEqual(expected);
});

test("a position of its own is used as it is", () => {
  const position = { line: 2, column: 1, length: 2 };
  const [diagnostic] = diagnose([finding("b.yaml", "", { position })], FILES, locate);
  expect(diagnostic).toMatchObject({ ...position, sourceLine: "two" });
});

test("a file without a text is shown at its beginning, without a line", () => {
  const [diagnostic] = diagnose([finding("link", "9")], FILES, locate);
  expect(diagnostic).toMatchObject({ line: 1, column: 1, length: 1 });
  expect(diagnostic).not.toHaveProperty("sourceLine");
});

test("one place is looked up once, however many findings point at it", () => {
  let calls = 0;
  const counting = (text: string, pointer: string, onKey?: boolean) => {
    calls += 1;
    return locate(text, pointer, onKey);
  };
  diagnose(
    Array.from({ length: 50 }, () => finding("a.yaml", "1")),
    FILES,
    counting,
  );
  expect(calls).toBe(1);
});

test("what another finding explains is left out, and nothing else", () => {
  const other = { ...definition, code: "a-fault" };
  const by = (file: string, pointer: string) => ({ causedBy: [{ file, pointer }] });
  const shown = (cause: Finding, more: Partial<Finding>) =>
    order([cause, finding("b.yaml", "2", { definition: other, ...more })]).length === 2;
  const cause = finding("a.yaml", "/1/2");
  expect(shown(cause, {})).toBe(true);
  expect(shown(cause, by("a.yaml", ""))).toBe(false);
  expect(shown(cause, by("a.yaml", "/1"))).toBe(false);
  expect(shown(cause, by("a.yaml", "/1/2"))).toBe(false);
  expect(shown(cause, by("a.yaml", "/1/2/3"))).toBe(true);
  expect(shown(cause, by("a.yaml", "/11"))).toBe(true);
  expect(shown(cause, by("c.yaml", ""))).toBe(true);
  expect(
    shown({ ...cause, definition: { ...definition, severity: "warning" } }, by("a.yaml", "")),
  ).toBe(true);
  // What is explained itself explains nothing: two of them would hide each other.
  expect(shown({ ...cause, ...by("b.yaml", "") }, by("a.yaml", ""))).toBe(true);
});

import type { Diagnostic } from "@bailiwick/model/diagnostic";
import { describe, expect, test } from "vitest";
import { printPretty } from "../../../../tools/cli/src/print/pretty.ts";
import { EXAMPLE } from "./example.ts";

const PLAIN = { colours: false, files: [] };

function lines(change: Partial<Diagnostic>): readonly string[] {
  return printPretty([{ ...EXAMPLE, ...change }], PLAIN).split("\n");
}

test("an error reads like this", () => {
  expect(printPretty([EXAMPLE], PLAIN)).toBe(
    `error backing-store-outside-jurisdiction                    jurisdictions/eu/tenants/acme.yaml:17:54
  tenant cluster eu/acme/payments keeps its state in "US", which is not a member of eu

  17 |       backingStore: { kind: external-etcd, endpoint: etcd-virginia }
     |                                                      ^^^^^^^^^^^^^
  declared here: jurisdictions/eu/jurisdiction.yaml:38  country: US, operator rheinwerk
  why: jurisdictional containment (house policy)
  fix: use one of etcd-fra or etcd-par

`,
  );
});

describe("the header", () => {
  test("ends in column 100", () => {
    expect(lines({})[0]).toHaveLength(100);
    expect(lines({ severity: "warning", line: 1234 })[0]).toHaveLength(100);
  });

  test("keeps two spaces when it is too long for that", () => {
    const file = `jurisdictions/${"a".repeat(80)}.yaml`;
    expect(lines({ file })[0]).toBe(`error ${EXAMPLE.code}  ${file}:17:54`);
  });
});

test.each([
  ["law", "(law)"],
  ["contract", "(contract)"],
  ["guidance", "(guidance)"],
  ["house", "(house policy)"],
] as const)("the basis %s is printed as %s", (basis, words) => {
  expect(lines({ basis })).toContain(`  why: jurisdictional containment ${words}`);
});

test("a diagnostic without text, hint and related places is short", () => {
  const { hint: _hint, related: _related, sourceLine: _line, ...bare } = EXAMPLE;
  expect(printPretty([bare], PLAIN).split("\n").slice(2)).toEqual([
    "",
    "  why: jurisdictional containment (house policy)",
    "",
    "",
  ]);
});

test("a source line is taken from the files where the diagnostic has none", () => {
  const { sourceLine: _line, ...bare } = { ...EXAMPLE, line: 2, column: 1, length: 1 };
  const files = [{ path: EXAMPLE.file, text: "a: 1\r\nb: 2\r\n" }];
  const text = printPretty([bare], { colours: false, files });
  expect(text).toContain("\n  2 | b: 2\n    | ^\n");
});

test("colours change nothing but colours", () => {
  const coloured = printPretty([EXAMPLE], { colours: true, files: [] });
  expect(coloured).toContain("\u001B[31merror");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
  expect(coloured.replaceAll(/\u001B\[\d+m/g, "")).toBe(printPretty([EXAMPLE], PLAIN));
});

test("text from files cannot steer the terminal", () => {
  const text = printPretty(
    [{ ...EXAMPLE, message: "a\u001B[2Jb", sourceLine: "\u001B]0;x\u0007 y", hint: "\u202Ex" }],
    PLAIN,
  );
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202E]/u);
});

test("nothing is printed for nothing", () => {
  expect(printPretty([], PLAIN)).toBe("");
});

import { compile } from "@bailiwick/compiler";
import type { TextFile } from "@bailiwick/model/text-file";
import fc from "fast-check";
import { expect, test } from "vitest";
import { repositoryFiles } from "../support/repository-files.ts";

const HEALTHY = repositoryFiles("jurisdictions", "templates", "policies");

/** What people do to files: lose a line, write it twice, put something else where a value was. */
const SLIPS: readonly ((line: string, other: string) => string)[] = [
  () => "",
  (line) => `${line}\n${line}`,
  (line, other) => line.replace(/: [^{[].*$/, `: ${other}`),
  (line, other) => line.replace(/[\w.-]+(?=[,\]} ]*$)/, other),
];

const slip = fc.record({
  file: fc.nat(HEALTHY.length - 1),
  line: fc.nat(200),
  kind: fc.nat(SLIPS.length - 1),
  other: fc.constantFrom(
    "",
    "null",
    "[]",
    "{}",
    "-1",
    "1e9",
    "US",
    "eu",
    "true",
    "x",
    '"a b"',
    "~",
  ),
});

test("whatever line somebody damages, the compiler answers with findings or with output", () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.array(slip, { minLength: 1, maxLength: 3 }), (slips) => {
      const files = slips.reduce<readonly TextFile[]>((tree, { file, line, kind, other }) => {
        const target = tree[file] as TextFile;
        const lines = target.text.split("\n");
        const at = line % lines.length;
        lines[at] = SLIPS[kind]?.(lines[at] ?? "", other) ?? "";
        return tree.map((each) => (each === target ? { ...each, text: lines.join("\n") } : each));
      }, HEALTHY);
      const { findings, outputs } = compile(files);
      expect(findings.length + outputs.length).toBeGreaterThan(0);
      if (findings.length > 0) refused += 1;
    }),
    { numRuns: 250 },
  );
  expect(refused).toBeGreaterThan(50);
});

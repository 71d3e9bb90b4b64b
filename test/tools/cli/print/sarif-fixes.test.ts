import { choice } from "@bailiwick/model/cure";
import type { Diagnostic } from "@bailiwick/model/diagnostic";
import { removeFile, setTo } from "@bailiwick/model/edit";
import { expect, test } from "vitest";
import { fixesOf } from "../../../../tools/cli/src/print/sarif-fixes.ts";

const FILE = { path: "a.yaml", text: "a: { b: one, c: 2 } # why\n" };

const diagnostic: Diagnostic = {
  code: "unknown-value",
  severity: "error",
  message: "m",
  file: FILE.path,
  line: 1,
  column: 9,
  length: 3,
  pointer: "/a/b",
  why: "w",
  basis: "house",
  hint: "write two",
  cure: choice(setTo({ file: FILE.path, pointer: "/a/b" }, "two")),
};

test("edits are the range that they change and what stands there then", () => {
  expect(fixesOf(diagnostic, [FILE])).toEqual({
    fixes: [
      {
        description: { text: "write two" },
        artifactChanges: [
          {
            artifactLocation: { uri: "a.yaml", uriBaseId: "ROOT" },
            replacements: [
              {
                deletedRegion: { charOffset: 8, charLength: 3 },
                insertedContent: { text: "two" },
              },
            ],
          },
        ],
        properties: { applicability: "choice" },
      },
    ],
  });
});

test("what SARIF has no words for is left to the hint", () => {
  const removed = { ...diagnostic, cure: choice(removeFile(FILE.path)) };
  expect(fixesOf(removed, [FILE])).toEqual({});
  expect(fixesOf({ ...diagnostic, cure: choice() }, [FILE])).toEqual({});
});

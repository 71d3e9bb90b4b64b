import { expect, test } from "vitest";
import { type Cured, cured } from "./edits/cured.ts";
import { RAISERS } from "./edits/raisers.ts";
import { NOT_YET, WITHOUT_EDITS } from "./edits/without-edits.ts";
import { findingCodes } from "./house/finding-codes.ts";
import { sourceFiles } from "./house/source-files.ts";

const CODES = findingCodes(sourceFiles(["tools"], /^tools\/[a-z]+\/src\/.*\.ts$/));

const outcomes: Cured[] = [];

test.each(RAISERS)("edits make their finding go and bring no other: %s", (_, inputs) => {
  const found = cured(inputs);
  outcomes.push(...found);
  expect(found.filter(({ isProgress }) => !isProgress)).toEqual([]);
});

test("each code is proved by a tree that is clean after its edit, or listed with a reason", () => {
  const proved = new Set(outcomes.filter(({ isClean }) => isClean).map(({ code }) => code));
  const listed = new Set([...Object.keys(WITHOUT_EDITS), ...NOT_YET]);
  const codes = CODES.map(({ code }) => code);
  expect(codes.filter((code) => !proved.has(code) && !listed.has(code))).toEqual([]);
  expect([...listed].filter((code) => proved.has(code) || !codes.includes(code))).toEqual([]);
});

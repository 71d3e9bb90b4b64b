import { expect, test } from "vitest";
import { changedLeaves } from "../../../../tools/compiler/src/explain/changed-leaves.ts";

const pointers = (before: Parameters<typeof changedLeaves>[0], after: typeof before) =>
  changedLeaves(before, after).map(({ pointer }) => pointer);

test("fields that are said otherwise or are gone, and none that only the other has", () => {
  expect(pointers({ a: 1, b: { c: 2 }, "d/e": 3 }, { a: 1, b: {}, "d/e": 4, f: 5 })).toEqual([
    "/b/c",
    "/d~1e",
  ]);
});

test("a list that lost an entry differs in that entry, and not in those behind it", () => {
  expect(pointers(["a", { b: 1 }, "c"], [{ b: 1 }, "c"])).toEqual(["/0"]);
  expect(pointers(["a", "b"], ["a", "c"])).toEqual(["/1"]);
  expect(pointers([], ["a"])).toEqual([""]);
});

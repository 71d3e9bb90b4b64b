import { InternalError } from "@bailiwick/model/internal-error";
import { expect, test } from "vitest";
import { replaceAtPointer } from "../../../../../tools/compiler/src/5-emit/kyverno/replace-at-pointer.ts";

const document = { "a/b": { "~": [1, { deep: true }] }, list: ["x"] };

test.each([
  ["/list/0", { ...document, list: ["new"] }],
  ["/a~1b/~0/1/deep", { ...document, "a/b": { "~": [1, { deep: "new" }] } }],
])("%s", (pointer, expected) => {
  const before = structuredClone(document);
  expect(replaceAtPointer(document, pointer, "new")).toEqual(expected);
  expect(document).toEqual(before);
});

test.each(["", "list", "/list/1", "/list/-", "/list/00", "/list/0/x", "/none", "/toString"])(
  'nothing stands at "%s"',
  (pointer) => {
    expect(() => replaceAtPointer(document, pointer, "new")).toThrow(InternalError);
  },
);

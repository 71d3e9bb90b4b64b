import { expect, test } from "vitest";
import { keepsBase64 } from "../../../../../tools/compiler/src/6-verify/places/keeps-base64.ts";
import { leavesOf } from "../../../../../tools/compiler/src/6-verify/places/leaves.ts";

test.each([
  [{ kind: "Secret", data: { a: "x" } }, true],
  [{ kind: "Secret", stringData: { a: "x" } }, false],
  [{ kind: "Secret", data: { a: { b: "x" } } }, false],
  [{ kind: "ConfigMap", data: { a: "x" } }, false],
  [{ kind: "ConfigMap", binaryData: { a: "x" } }, true],
])("%j: %j", (object, keeps) => {
  expect(
    leavesOf(object)
      .filter(({ text }) => text === "x")
      .map(keepsBase64),
  ).toEqual([keeps]);
});

import { expect, test } from "vitest";
import { pointerKeys } from "../../../tools/model/src/pointer-keys.ts";

test.each<[string, string[]]>([
  ["", []],
  ["/", [""]],
  ["/spec/clusters/0", ["spec", "clusters", "0"]],
  ["/a~1b/m~0n/~01", ["a/b", "m~n", "~1"]],
])("%j names %j", (pointer, keys) => {
  expect(pointerKeys(pointer)).toEqual(keys);
});

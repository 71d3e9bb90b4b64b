import { expect, test } from "vitest";
import { pointerKeys } from "../../../tools/model/src/pointer-keys.ts";
import { pointerStep } from "../../../tools/model/src/pointer-step.ts";

test.each(["", "a", "a/b", "m~n", "~1", "~01", "a b", "//"])("the key %j survives", (key) => {
  expect(pointerKeys(`/first${pointerStep(key)}`)).toEqual(["first", key]);
});

import { expect, test } from "vitest";
import {
  addressInWords,
  liesIn,
  oneOfEach,
  rangeOf,
} from "../../../../../tools/compiler/src/6-verify/traffic/address-range.ts";

const range = (text: string) => {
  const found = rangeOf(text);
  if (!found) throw new Error(text);
  return found;
};

test.each([
  ["10.0.0.5", "10.0.0.0/24", true],
  ["10.0.1.0", "10.0.0.0/24", false],
  ["10.0.0.0/25", "10.0.0.0/24", true],
  ["10.0.0.0/23", "10.0.0.0/24", false],
  ["2001:db8::1", "2001:db8::/32", true],
  ["2001:db9::", "2001:db8::/32", false],
  ["10.0.0.5", "::/0", false],
  ["255.255.255.255", "0.0.0.0/0", true],
])("%s in %s: %s", (inner, outer, expected) => {
  expect(liesIn(range(inner), range(outer))).toBe(expected);
});

test("what is no range has none, and nothing lies in it", () => {
  expect(rangeOf("api.example")).toBeUndefined();
  expect(rangeOf("10.0.0.0/33")).toBeUndefined();
  expect(liesIn(range("10.0.0.5"), undefined)).toBe(false);
});

test("there is one address for each stretch between edges", () => {
  const words = oneOfEach([range("10.0.0.0/8"), range("10.1.0.0/16")]).map(addressInWords);
  expect(words.sort()).toEqual(["0.0.0.0", "10.0.0.0", "10.1.0.0", "10.2.0.0", "11.0.0.0", "::"]);
  expect(
    oneOfEach([range("0.0.0.0/0")])
      .map(addressInWords)
      .sort(),
  ).toEqual(["0.0.0.0", "::"]);
});

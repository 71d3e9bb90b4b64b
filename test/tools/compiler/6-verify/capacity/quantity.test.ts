import { expect, test } from "vitest";
import {
  bytesInWords,
  quantityOf,
} from "../../../../../tools/compiler/src/6-verify/capacity/quantity.ts";

test.each([
  [40, 40],
  ["40", 40],
  ["1500m", 1.5],
  ["0.5", 0.5],
  ["2k", 2000],
  ["160Gi", 160 * 2 ** 30],
  ["2Ti", 2 * 2 ** 40],
  ["1G", 1e9],
  ["", undefined],
  ["Gi", undefined],
  ["1e3", undefined],
  ["4 Gi", undefined],
  [undefined, undefined],
  [true, undefined],
])("%j is %j", (written, amount) => {
  expect(quantityOf(written)).toBe(amount);
});

test.each([
  [2 ** 41, "2Ti"],
  [3 * 2 ** 40 + 2 ** 30, "3073Gi"],
  [2 ** 20 + 1, "2Mi"],
  [0, "0Mi"],
])("%i bytes are %s", (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words);
});

import { expect, test } from "vitest";
import { parse } from "yaml";
import { writtenAsText } from "../../../../tools/compiler/src/2-shape/written-as-text.ts";

test.each([
  "acme-bank",
  "DE",
  "NO",
  "no",
  "on",
  "y",
  "true",
  "null",
  "~",
  "1.36",
  "1.0.0",
  "P2Y",
  "0 * * * *",
  "",
  "a: b",
  "#x",
  "/charts",
  "2026-11-01",
  '"',
])("%j is text for readers of YAML 1.1 and 1.2", (text) => {
  expect(parse(writtenAsText(text), { version: "1.2" })).toBe(text);
  expect(parse(writtenAsText(text), { version: "1.1" })).toBe(text);
});

test("what is safe stays bare", () => {
  expect(["acme-bank", "DE", "1.0.0", "/charts"].map(writtenAsText)).toEqual([
    "acme-bank",
    "DE",
    "1.0.0",
    "/charts",
  ]);
});

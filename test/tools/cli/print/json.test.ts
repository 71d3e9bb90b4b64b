import { expect, test } from "vitest";
import { printJson } from "../../../../tools/cli/src/print/json.ts";
import { EXAMPLE } from "./example.ts";

test("json holds the version and every field", () => {
  expect(JSON.parse(printJson([EXAMPLE]))).toEqual({ version: 1, diagnostics: [EXAMPLE] });
});

test("the order of keys does not depend on who made the diagnostic", () => {
  const reversed = Object.fromEntries(
    Object.entries(EXAMPLE).reverse(),
  ) as unknown as typeof EXAMPLE;
  expect(printJson([reversed])).toBe(printJson([EXAMPLE]));
});

test("nothing is an empty list and a line break", () => {
  expect(printJson([])).toBe('{\n  "version": 1,\n  "diagnostics": []\n}\n');
});

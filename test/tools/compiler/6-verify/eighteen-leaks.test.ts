import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { LEAKS, OF_EU } from "../../../support/chart-leaks.ts";
import { faults } from "../../../support/emitted.ts";

test("there are eighteen, each with its number", () => {
  expect(LEAKS.map(({ name }) => name)).toEqual(
    Array.from({ length: 18 }, (_, index) => `L${index + 1}`),
  );
});

test("the page about them has the same rows", () => {
  const page = readFileSync("docs/chart-leaks.md", "utf8");
  const rows = page.split("\n").filter((line) => line.startsWith("| L"));
  const expected = LEAKS.map(({ name, leaves, opened }) => {
    const rules = [...new Set(opened.flatMap(([each]) => each.split(" ")))].sort();
    return [name, leaves, rules.map((rule) => `\`${rule}\``).join(", ")];
  });
  const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  expect(cells.map(([, name, leaves, , rules]) => [name, leaves, rules])).toEqual(expected);
});

test("nothing leaks before somebody opens it", () => {
  expect(faults(OF_EU)).toEqual([]);
});

describe.each(LEAKS)("$name $leaves", ({ opened }) => {
  test.each(opened.map(([rules, files], index) => ({ index, rules, files })))(
    "opened in way $index, it is refused by $rules",
    ({ rules, files }) => {
      const found = faults(files).map((each) => each.split(" ")[0]);
      expect([...new Set(found)].sort().join(" ")).toBe(rules);
    },
  );
});

import { expect, test } from "vitest";
import { count, printCounts } from "../../../../tools/cli/src/print/counts.ts";

test("one line for all jurisdictions, with words in the right number", () => {
  const eu = { name: "eu", tenants: 4, tenantClusters: 6 };
  const uk = { name: "uk", tenants: 1, tenantClusters: 1 };
  expect(printCounts([eu, uk])).toBe(
    "eu  4 tenants · 6 tenant clusters    uk  1 tenant · 1 tenant cluster\n",
  );
  expect(printCounts([])).toBe("no jurisdiction\n");
});

test.each([
  [0, "0 build policies"],
  [1, "1 build policy"],
  [2, "2 build policies"],
])("a noun with a plural of its own: %i", (number, words) => {
  expect(count(number, "build policy", "build policies")).toBe(words);
});

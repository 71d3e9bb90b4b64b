import { expect, test } from "vitest";
import { printCounts } from "../../../../tools/cli/src/print/counts.ts";

test("one line for all jurisdictions, with words in the right number", () => {
  const eu = { name: "eu", tenants: 4, tenantClusters: 6 };
  const uk = { name: "uk", tenants: 1, tenantClusters: 1 };
  expect(printCounts([eu, uk])).toBe(
    "eu  4 tenants · 6 tenant clusters    uk  1 tenant · 1 tenant cluster\n",
  );
  expect(printCounts([])).toBe("no jurisdiction\n");
});

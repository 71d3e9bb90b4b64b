import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { HEALTHY, LEDGERLEAF_UK } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const EU_FILE = "jurisdictions/eu/tenants/ledgerleaf.yaml";

test.each([
  ["name: Ledgerleaf B.V.,", "name: Ledgerleaf BV,", '"Ledgerleaf BV" (NL)'],
  ["country: NL", "country: GB", '"Ledgerleaf B.V." (GB)'],
])("one company in two jurisdictions has one name and country: %s", (from, to, here) => {
  expect(spoken(planOf(damage(HEALTHY, LEDGERLEAF_UK, from, to)).findings)).toEqual([
    {
      fault: "error one-entity-two-facts",
      at: `${LEDGERLEAF_UK}#/spec/legalEntity`,
      message: `"EXAMPLE0LEDGERLEAF07" is ${here} here and "Ledgerleaf B.V." (NL) elsewhere`,
      hint: "correct the one that differs from the register",
      related: [`${EU_FILE}#/spec/legalEntity "Ledgerleaf B.V." (NL)`],
    },
  ]);
});

test("without an identifier nobody knows that they are one", () => {
  const files = damage(HEALTHY, LEDGERLEAF_UK, ", lei: EXAMPLE0LEDGERLEAF07", "");
  const renamed = damage(files, LEDGERLEAF_UK, "Ledgerleaf B.V.", "Ledgerleaf Ltd");
  expect(planOf(renamed).findings).toEqual([]);
});

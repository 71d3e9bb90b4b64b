import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { EU, HEALTHY, LEDGERLEAF_UK, UK } from "../../../support/healthy-tree.ts";
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

const RHEINWERK = "lei: EXAMPLE0RHEINWERK085";
const BOTH = damage(HEALTHY, UK, /lei: EXAMPLE0[A-Z0-9]+/, RHEINWERK);

test("operators of two jurisdictions are one company too, with one name, country and parent", () => {
  const { findings } = planOf(BOTH);
  expect(spoken(findings).map(({ fault, at, message }) => [fault, at, message])).toEqual([
    [
      "error one-entity-two-facts",
      `${UK}#/spec/operators/0/legalEntity`,
      '"EXAMPLE0RHEINWERK085" is "Albion Grid Hosting Ltd" (GB) here and "Rheinwerk Cloud GmbH" (DE) elsewhere',
    ],
    [
      "error one-entity-two-facts",
      `${UK}#/spec/operators/0/legalEntity`,
      '"EXAMPLE0RHEINWERK085" has the ultimate parent "Albion Grid Group plc" (GB) here and "Rheinwerk Holding SE" (DE) elsewhere',
    ],
  ]);
});

test("a tenant can be an operator's company, and is then the same", () => {
  const lei = /lei: EXAMPLE0LEDGERLEAF07/;
  const { findings } = planOf(damage(HEALTHY, LEDGERLEAF_UK, lei, RHEINWERK));
  expect(spoken(findings).map(({ at, related }) => [at, related])).toEqual([
    [
      `${EU}#/spec/operators/0/legalEntity`,
      [`${LEDGERLEAF_UK}#/spec/legalEntity "Ledgerleaf B.V." (NL)`],
    ],
  ]);
});

test("without an identifier nobody knows that they are one", () => {
  const files = damage(HEALTHY, LEDGERLEAF_UK, ", lei: EXAMPLE0LEDGERLEAF07", "");
  const renamed = damage(files, LEDGERLEAF_UK, "Ledgerleaf B.V.", "Ledgerleaf Ltd");
  expect(planOf(renamed).findings).toEqual([]);
});

import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, EU, HEALTHY, SYNAPSE } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

test.each([
  // One digit, two letters that changed places, a wrong check digit.
  ["EXAMPLE1ACMEBANK0056", "EXAMPLE1ACMEBANK0080"],
  ["EXMAPLE0ACMEBANK0056", "EXMAPLE0ACMEBANK0085"],
  ["EXAMPLE0ACMEBANK0057", "EXAMPLE0ACMEBANK0056"],
])("%s of a tenant does not pass", (lei, passing) => {
  const files = damage(HEALTHY, ACME, "EXAMPLE0ACMEBANK0056", lei);
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "error lei-check-digits-wrong",
      at: `${ACME}#/spec/legalEntity/lei`,
      message: `"${lei}" does not pass the check of its last two digits`,
      hint: `compare it with the register; "${passing}" would pass`,
    },
  ]);
  const mended = damage(files, ACME, lei, passing);
  expect(planOf(mended).findings).toEqual([]);
});

test("the identifier of an operator is checked too", () => {
  const files = damage(HEALTHY, EU, "EXAMPLE0RHEINWERK085", "EXAMPLE0RHEINWERK086");
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "error lei-check-digits-wrong",
      at: `${EU}#/spec/operators/0/legalEntity/lei`,
      message: '"EXAMPLE0RHEINWERK086" does not pass the check of its last two digits',
      hint: 'compare it with the register; "EXAMPLE0RHEINWERK085" would pass',
    },
  ]);
});

test("a tenant without an identifier has none to check", () => {
  const without = damage(HEALTHY, SYNAPSE, ", lei: EXAMPLE0SYNAPSELAB18", "");
  expect(planOf(without).findings).toEqual([]);
});

test("the country of a tenant is a country", () => {
  const files = damage(HEALTHY, ACME, "Acme Bank SE, country: DE", "Acme Bank SE, country: UK");
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "error unknown-country",
      at: `${ACME}#/spec/legalEntity/country`,
      message: '"UK" is not an ISO 3166-1 country code',
      hint: "write GB: ISO 3166-1 knows no UK",
    },
  ]);
});

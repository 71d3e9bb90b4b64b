import { describe, expect, test } from "vitest";
import { operatorFacts } from "../../../../tools/compiler/src/4-plan/operator-facts.ts";
import { catalogOf } from "../../../support/catalog-of.ts";
import { EU, HEALTHY } from "../../../support/healthy-tree.ts";
import { place, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const OPERATOR = `${EU}#/spec/operators`;
const LESSOR =
  "    - name: lessor\n      legalEntity: { name: Lessor Inc., country: US }\n" +
  "      control: { registeredOffice: US, centralAdministration: DE, principalEstablishment: DE, ultimateParent: { name: Lessor Inc., country: DE } }\n" +
  "      foreignHolding: { maxSinglePct: 0, collectivePct: 0, veto: false, boardMajority: false }\n" +
  '      presence: [DE]\n      facts: { asOf: "2026-11-01", reviewBy: "2027-05-01", source: register }\n';

/** What is declared about rheinwerk, as `country: because, place`. */
function facts(files = HEALTHY): readonly string[] {
  const [eu] = catalogOf(files).value.jurisdictions;
  const all = eu ? operatorFacts(["rheinwerk"], eu) : [];
  return all.map(({ country, because, origin }) => `${country}: ${because}, ${place(origin)}`);
}

const OWN = [
  `DE: registered office of rheinwerk, ${OPERATOR}/0/control/registeredOffice`,
  `DE: central administration of rheinwerk, ${OPERATOR}/0/control/centralAdministration`,
  `DE: principal establishment of rheinwerk, ${OPERATOR}/0/control/principalEstablishment`,
  `DE: ultimate parent Rheinwerk Holding SE of rheinwerk, ${OPERATOR}/0/control/ultimateParent/country`,
  `DE: presence of rheinwerk, ${OPERATOR}/0/presence/0`,
  `FR: presence of rheinwerk, ${OPERATOR}/0/presence/1`,
];

test("every declared fact is told with its line", () => {
  expect(facts()).toEqual(OWN);
});

describe("who works for an operator", () => {
  const declared = damage(HEALTHY, EU, /( {2}layers:)/, `${LESSOR}$1`);
  const working = (name: string) =>
    damage(declared, EU, "      presence: [DE, FR]", `      subOperators: [${name}]\n$&`);

  test("is reached where the operator is", () => {
    const lessor = "lessor, sub-operator of rheinwerk";
    expect(facts(working("lessor"))).toEqual([
      ...OWN,
      `US: registered office of ${lessor}, ${OPERATOR}/1/control/registeredOffice`,
      `DE: central administration of ${lessor}, ${OPERATOR}/1/control/centralAdministration`,
      `DE: principal establishment of ${lessor}, ${OPERATOR}/1/control/principalEstablishment`,
      `DE: ultimate parent Lessor Inc. of ${lessor}, ${OPERATOR}/1/control/ultimateParent/country`,
      `DE: presence of ${lessor}, ${OPERATOR}/1/presence/0`,
    ]);
  });

  test("may be the one for whom it works", () => {
    expect(facts(working("rheinwerk"))).toEqual(OWN);
  });

  test("is declared", () => {
    const [fault] = spoken(catalogOf(working("contractor")).findings);
    expect(fault).toMatchObject({
      fault: "error unknown-operator",
      at: `${OPERATOR}/0/subOperators/0`,
    });
  });
});

describe("foreign holders", () => {
  const holders = "foreign holders of rheinwerk:";
  test.each([
    ["maxSinglePct: 0", "maxSinglePct: 25", "one has 25 %, more than 24", "maxSinglePct"],
    ["collectivePct: 8", "collectivePct: 40", "together 40 %, more than 39", "collectivePct"],
    ["veto: false", "veto: true", "one can veto decisions", "veto"],
  ])("%s -> %s", (from, to, what, field) => {
    expect(facts(damage(HEALTHY, EU, from, to))).toEqual([
      ...OWN,
      `ZZ: ${holders} ${what}, ${OPERATOR}/0/foreignHolding/${field}`,
    ]);
  });
});

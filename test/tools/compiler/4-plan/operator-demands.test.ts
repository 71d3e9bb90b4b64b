import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { EU, HEALTHY, NORDKLINIK, PARIS } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${NORDKLINIK}#/spec/regulations/2`;
const OPERATOR = `${EU}#/spec/operators`;
const ATTESTED = /\n {6}attestations: .*/;
const OTHER =
  "    - name: lutece\n      legalEntity: { name: Lutece Cloud SAS, country: FR }\n" +
  "      control: { registeredOffice: FR, centralAdministration: FR, principalEstablishment: FR, ultimateParent: { name: Lutece SA, country: FR } }\n" +
  "      foreignHolding: { maxSinglePct: 0, collectivePct: 0, veto: false, boardMajority: false }\n" +
  '      presence: [FR]\n      facts: { asOf: "2026-11-01", reviewBy: "2027-05-01", source: register }\n';

function findings(files = HEALTHY) {
  return spoken(planOf(files).findings);
}

describe("section 393 SGB V: whoever holds the data of a tenant that it binds", () => {
  test("has an attestation", () => {
    expect(findings(damage(HEALTHY, EU, ATTESTED, ""))).toEqual([
      {
        fault: "error operator-unfit-for-regulation",
        at: AT,
        message:
          "sgbv-393.3 asks of whoever holds the data of nordklinik an attestation " +
          '"c5-type2", and rheinwerk declares none',
        hint: "add c5-type2 to the attestations of rheinwerk, or keep the data with another",
        related: [`${OPERATOR}/0 operator rheinwerk`],
      },
    ]);
  });

  test("has one of that scheme", () => {
    const found = findings(damage(HEALTHY, EU, "scheme: c5-type2", "scheme: c5-type1"));
    expect(found.map(({ fault }) => fault)).toEqual(["error operator-unfit-for-regulation"]);
  });

  test("has an establishment in Germany, and so have the holders of its copies", () => {
    const declared = damage(HEALTHY, EU, "  layers:", `${OTHER}  layers:`);
    expect(findings(damage(declared, PARIS, "operator: rheinwerk", "operator: lutece"))).toEqual([
      {
        fault: "error operator-unfit-for-regulation",
        at: AT,
        message:
          "sgbv-393.3 asks of whoever holds the data of nordklinik an attestation " +
          '"c5-type2", and lutece declares none',
        hint: "add c5-type2 to the attestations of lutece, or keep the data with another",
        related: [`${OPERATOR}/1 operator lutece`],
      },
      {
        fault: "error operator-unfit-for-regulation",
        at: AT,
        message:
          "sgbv-393.3 asks of whoever holds the data of nordklinik an establishment in DE, " +
          "and lutece declares none",
        hint: "add DE to the presence of lutece, or keep the data with another",
        related: [`${OPERATOR}/1/presence operator lutece`],
      },
    ]);
  });

  test("is not asked for tenants that it does not bind", () => {
    const files = damage(HEALTHY, EU, ATTESTED, "");
    expect(findings(damage(files, NORDKLINIK, "bsig, sgb-v,", "bsig,"))).toEqual([]);
  });
});

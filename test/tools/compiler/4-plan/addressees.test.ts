import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, EU, HEALTHY, NORDKLINIK } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const LEDGERLEAF = "jurisdictions/eu/tenants/ledgerleaf.yaml";
const NIS2 = "  nis2: { class: essential, sector: health } # the entity's own rating\n";

function findings(path: string, from: string, to: string, files = HEALTHY) {
  return spoken(planOf(damage(files, path, from, to)).findings);
}

describe("a regulation that cannot bind the tenant", () => {
  test("because it binds those who run the platform", () => {
    expect(findings(ACME, "[dora, gdpr]", "[dora, data-act]")).toEqual([
      {
        fault: "error regulation-binds-others",
        at: `${ACME}#/spec/regulations/1`,
        message:
          '"data-act" cannot bind acme-bank: it binds those who run the platform, ' +
          "and the jurisdiction declares it for them",
        hint: "take data-act out of the regulations of acme-bank",
        related: ["policies/regulations/data-act.yaml#/spec/addressee whom it binds"],
      },
    ]);
  });

  test("because the seat is elsewhere", () => {
    expect(findings(LEDGERLEAF, "[gdpr]", "[gdpr, bsig]")).toEqual([
      {
        fault: "error regulation-binds-others",
        at: `${LEDGERLEAF}#/spec/regulations/1`,
        message:
          '"bsig" cannot bind ledgerleaf: it goes by a seat in DE, ' +
          "and Ledgerleaf B.V. has its own in NL",
        hint: "take bsig out of the regulations of ledgerleaf, or correct legalEntity.country",
        related: ["policies/regulations/bsig.yaml#/spec/binds/seat whom it binds"],
      },
    ]);
  });

  test("because the sector is another", () => {
    expect(findings(NORDKLINIK, "[nis2, bsig,", "[nis2, ir-2024-2690, bsig,")).toEqual([
      {
        fault: "error regulation-binds-others",
        at: `${NORDKLINIK}#/spec/regulations/1`,
        message:
          '"ir-2024-2690" cannot bind nordklinik: it binds the sector digital-infrastructure, ' +
          "digital-providers or ict-service-management, and this one is health",
        hint: "take ir-2024-2690 out of the regulations of nordklinik, " + "or correct nis2.sector",
        related: ["policies/regulations/ir-2024-2690.yaml#/spec/binds/sectors whom it binds"],
      },
    ]);
  });
});

describe("facts that a regulation goes by are asked", () => {
  test("class and sector of NIS2, by each regulation that needs them", () => {
    expect(findings(NORDKLINIK, NIS2, "")).toEqual(
      ["nis2", "bsig"].map((name, index) => ({
        fault: "error decision-missing",
        at: `${NORDKLINIK}#/spec/regulations/${index}`,
        message: `nobody has said which class and sector of NIS2 nordklinik belongs to, and ${name} goes by them`,
        hint: "add nis2: { class: essential or important, sector: … }",
      })),
    );
  });

  test("and the sectors that would be accepted are named", () => {
    const [asked] = findings(ACME, "[dora, gdpr]", "[ir-2024-2690, gdpr]");
    expect(asked?.hint).toBe(
      "add nis2: { class: essential or important, sector: " +
        "digital-infrastructure, digital-providers or ict-service-management }",
    );
  });

  test("the Legal Entity Identifier of a financial entity", () => {
    expect(findings(ACME, ", lei: EXAMPLE0ACMEBANK0056", "")).toEqual([
      {
        fault: "error decision-missing",
        at: `${ACME}#/spec/regulations/0`,
        message: "nobody has said the Legal Entity Identifier of Acme Bank SE, and dora goes by it",
        hint: "add legalEntity: { lei: … }",
      },
    ]);
  });

  test("and not where no regulation of the tenant goes by them", () => {
    expect(findings(LEDGERLEAF, ", lei: EXAMPLE0LEDGERLEAF07", "")).toEqual([]);
  });
});

test("what is not in force is said once, where names are looked up", () => {
  const faults = findings(EU, "sgb-v, dora,", "sgb-v,").map(({ fault }) => fault);
  expect(faults).toEqual(["error regulation-not-in-force"]);
});

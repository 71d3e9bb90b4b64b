import { describe, expect, test } from "vitest";
import { catalogOf, planOf } from "../../../support/catalog-of.ts";
import { ACME, acmeSays, HEALTHY, LEDGERLEAF_UK, UK } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

test("a regulation that binds a tenant is declared in force by its jurisdiction", () => {
  const files = damage(HEALTHY, LEDGERLEAF_UK, "[uk-gdpr]", "[uk-gdpr, gdpr]");
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "error regulation-not-in-force",
      at: `${LEDGERLEAF_UK}#/spec/regulations/1`,
      message: '"gdpr" is not declared in force in uk',
      hint: "use uk-gdpr, or add gdpr to the regulations of uk",
      related: [`${UK}#/spec/regulations in force here`],
    },
  ]);
});

test("tenant clusters of one tenant have each their own name", () => {
  const files = acmeSays(
    "    - { name: payments, environment: production, criticality: critical-or-important }\n" +
      "    - { name: payments, environment: test, criticality: ordinary }\n",
  );
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "error tenant-cluster-twice",
      at: `${ACME}#/spec/clusters/1/name`,
      message: 'two tenant clusters of acme-bank are named "payments"',
      hint: "give this one another name",
      related: [`${ACME}#/spec/clusters/0/name the first one`],
    },
  ]);
});

describe("a tenant with a fault", () => {
  const files = damage(HEALTHY, ACME, "[dora, gdpr]", "[doar, gdpr]");
  const [eu] = catalogOf(files).value.jurisdictions;

  test("is left out, and its neighbours stay", () => {
    expect(eu?.tenants.map(({ name }) => name)).toEqual([
      "ledgerleaf",
      "nordklinik",
      "synapse-lab",
    ]);
  });

  test("is asked nothing more until it is mended", () => {
    expect(spoken(planOf(files).findings).map(({ fault }) => fault)).toEqual([
      "error unknown-regulation",
    ]);
  });
});

test("several faults of one tenant are all said at once", () => {
  const regulations = damage(HEALTHY, ACME, "[dora, gdpr]", "[doar, gpdr]");
  const files = damage(regulations, ACME, "country: DE", "country: UK");
  expect(spoken(planOf(files).findings).map(({ at }) => at)).toEqual([
    `${ACME}#/spec/legalEntity/country`,
    `${ACME}#/spec/regulations/0`,
    `${ACME}#/spec/regulations/1`,
  ]);
});

test("a tenant knows its file and what it says", () => {
  const tenant = catalogOf(HEALTHY).value.jurisdictions[0]?.tenants[0];
  expect(tenant).toMatchObject({
    name: "acme-bank",
    file: ACME,
    spec: { regulations: ["dora", "gdpr"] },
    clusters: [{ name: "payments", origin: { file: ACME, pointer: "/spec/clusters/0" } }],
  });
});

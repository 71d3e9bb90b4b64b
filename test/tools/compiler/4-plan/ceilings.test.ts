import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, EU, HEALTHY } from "../../../support/healthy-tree.ts";
import { type Spoken, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/require/noThirdCountryReach`;
const fault = "error ceiling-not-met";

function findings(from: string, to: string, files = HEALTHY): readonly Spoken[] {
  return spoken(planOf(damage(files, EU, from, to)).findings);
}

describe("no third-country reach on plaintext", () => {
  const requires = 'eu/acme-bank requires no third-country reach on "plaintext", and ';

  test("is broken by an ultimate parent in the United States", () => {
    const parent = "ultimateParent: { name: Rheinwerk Holding SE, country: DE }";
    const holdings = "ultimateParent: { name: Rheinwerk Holdings Inc., country: US }";
    expect(findings(parent, holdings)).toEqual([
      {
        fault,
        at: `${AT}/0`,
        message:
          `${requires}"US" reaches plaintext through layer hostCluster: ultimate parent ` +
          "Rheinwerk Holdings Inc. of rheinwerk (and 6 more declared paths)",
        hint: "change who stands at layer hostCluster, or do not require this ceiling",
        related: [
          `${EU}#/spec/operators/0/control/ultimateParent/country ultimate parent Rheinwerk Holdings Inc. of rheinwerk`,
        ],
      },
    ]);
  });

  test("is broken by access that nobody declared", () => {
    expect(findings(", access: [DE, FR] }", " }")).toEqual([
      {
        fault,
        at: `${AT}/0`,
        message: `${requires}an unknown country reaches plaintext through layer hostCluster: access not declared (and 6 more declared paths)`,
        hint: "change who stands at layer hostCluster, or do not require this ceiling",
        related: [`${EU}#/spec/layers/default access not declared`],
      },
    ]);
  });

  test("is broken by a foreign holder of more than 24 %", () => {
    expect(findings("maxSinglePct: 0", "maxSinglePct: 25")).toEqual([
      {
        fault,
        at: `${AT}/0`,
        message: `${requires}an unknown country reaches plaintext through layer hostCluster: foreign holders of rheinwerk: one has 25 %, more than 24 (and 6 more declared paths)`,
        hint: "change who stands at layer hostCluster, or do not require this ceiling",
        related: [
          `${EU}#/spec/operators/0/foreignHolding/maxSinglePct foreign holders of rheinwerk: one has 25 %, more than 24`,
        ],
      },
    ]);
  });

  test("is broken by control over what is delivered", () => {
    expect(findings("hardware: {", "identity: { access: [US] }\n    hardware: {")).toEqual([
      {
        fault,
        at: `${AT}/0`,
        message: `${requires}"US" reaches control through layer identity: access US`,
        hint: "change who stands at layer identity, or do not require this ceiling",
        related: [`${EU}#/spec/layers/identity/access/0 access US`],
      },
    ]);
  });

  test.each([
    ["hardware: {", "network: { access: [US] }\n    hardware: {"],
    ["hardware: {", "backup: { location: [US] }\n    hardware: {"],
    ["hardware: {", "facility: { access: [US] }\n    hardware: {"],
  ])("is not broken by reach on less: %s -> %s", (from, to) => {
    expect(findings(from, to)).toEqual([]);
  });
});

test("each capability that is required is judged, and two paths are one and one more", () => {
  const required = damage(HEALTHY, ACME, "[plaintext]", "[plaintext, metadata]");
  const layers = "network: { access: [US] }\n    observability: { access: [US] }\n    hardware: {";
  expect(findings("hardware: {", layers, required)).toEqual([
    {
      fault,
      at: `${AT}/1`,
      message:
        'eu/acme-bank requires no third-country reach on "metadata", and "US" reaches metadata ' +
        "through layer network: access US (and 1 more declared path)",
      hint: "change who stands at layer network, or do not require this ceiling",
      related: [`${EU}#/spec/layers/network/access/0 access US`],
    },
  ]);
});

test("a tenant that requires nothing is told nothing", () => {
  const files = damage(HEALTHY, ACME, "  require: { noThirdCountryReach: [plaintext] }\n", "");
  expect(findings("maxSinglePct: 0", "maxSinglePct: 100", files)).toEqual([]);
});

test("a ceiling holds with keys of the customer, too", () => {
  expect(
    findings("custodian: rheinwerk, model: operator", "custodian: customer, model: hyok"),
  ).toEqual([]);
});

test("is broken by whoever merges and signs the source", () => {
  const american =
    "    - name: mergeco\n      legalEntity: { name: MergeCo GmbH, country: DE }\n" +
    "      control: { registeredOffice: DE, centralAdministration: DE, principalEstablishment: DE, ultimateParent: { name: MergeCo Inc., country: US } }\n" +
    "      foreignHolding: { maxSinglePct: 0, collectivePct: 0, veto: false, boardMajority: false }\n" +
    '      presence: [DE]\n      facts: { asOf: "2026-11-01", reviewBy: "2027-05-01", source: register }\n';
  const declared = damage(HEALTHY, EU, /( {2}layers:)/, `${american}$1`);
  const line = "forge.rheinwerk.example], country: DE, operator: ";
  const [found, ...others] = findings(`${line}rheinwerk`, `${line}mergeco`, declared);
  expect(found?.message).toContain(
    '"US" reaches control through layer deliverySource: ultimate parent MergeCo Inc. of mergeco',
  );
  expect(others).toEqual([]);
});

describe("one flipped fact turns the tenant red that demands the ceiling, and no other", () => {
  test.each([
    ["registeredOffice: DE", "registeredOffice: US"],
    ["centralAdministration: DE", "centralAdministration: US"],
    ["principalEstablishment: DE", "principalEstablishment: US"],
    ["Rheinwerk Holding SE, country: DE", "Rheinwerk Holding SE, country: US"],
    ["presence: [DE, FR]", "presence: [DE, FR, US]"],
    ["maxSinglePct: 0", "maxSinglePct: 24.1"],
    ["collectivePct: 8", "collectivePct: 39.1"],
    ["veto: false", "veto: true"],
    ["boardMajority: false", "boardMajority: true"],
    ["location: [DE, FR]", "location: [DE, US]"],
    ["access: [DE, FR] }", "access: [DE, IN] }"],
    ["access: [DE, FR] }", "access: [] }"],
    ["hardware: {", "support: { access: [US] }\n    hardware: {"],
    ["hardware: {", "hostCluster: { access: [DE, CN] }\n    hardware: {"],
    ["keys: { ", "keys: { access: [US], "],
  ])("%s -> %s", (from, to) => {
    expect(findings(from, to).map(({ fault: code, at }) => [code, at])).toEqual([
      [fault, `${AT}/0`],
    ]);
  });
});

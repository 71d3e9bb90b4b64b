import { describe, expect, test } from "vitest";
import { catalogOf, planOf } from "../../../support/catalog-of.ts";
import { EU, HEALTHY, UK } from "../../../support/healthy-tree.ts";
import { type Spoken, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

function findings(path: string, from: string | RegExp, to: string): readonly Spoken[] {
  return spoken(planOf(damage(HEALTHY, path, from, to)).findings);
}

describe("operators", () => {
  const facts = [
    ["registeredOffice: DE", "control/registeredOffice"],
    ["centralAdministration: DE", "control/centralAdministration"],
    ["principalEstablishment: DE", "control/principalEstablishment"],
    ["Rheinwerk Holding SE, country: DE", "control/ultimateParent/country"],
    ["presence: [DE", "presence/0"],
    ["Rheinwerk Cloud GmbH, country: DE", "legalEntity/country"],
  ] as const;

  test.each(facts)("%s is a country", (written, pointer) => {
    const files = damage(HEALTHY, EU, written, `${written.slice(0, -2)}XX`);
    const found = spoken(catalogOf(files).findings);
    expect(found.map(({ fault, at }) => [fault, at])).toEqual([
      ["error unknown-country", `${EU}#/spec/operators/0/${pointer}`],
    ]);
  });

  test("have each their own name", () => {
    const { text } = HEALTHY.find(({ path }) => path === UK) ?? { text: "" };
    const operator = / {4}- name: albion-grid\n(?: {6}.*\n)+/.exec(text)?.[0] ?? "";
    expect(findings(UK, operator, operator + operator)).toEqual([
      {
        fault: "error operator-twice",
        at: `${UK}#/spec/operators/1/name`,
        message: 'two operators are named "albion-grid"',
        hint: "give this one another name, for example albion-grid-2",
        related: [`${UK}#/spec/operators/0/name the first one`],
      },
    ]);
  });
});

describe("layers", () => {
  const LAYERS = `${EU}#/spec/layers`;

  test.each([
    [
      "keys: { custodian: rheinwerk",
      "keys: { custodian: hsm-house",
      "/keys/custodian",
      "hsm-house",
    ],
    ["hardware: {", "hardware: { owner: lessor,", "/hardware/owner", "lessor"],
    ["hardware: {", "hardware: { operator: lessor,", "/hardware/operator", "lessor"],
  ])("%s names a declared operator", (from, to, pointer, name) => {
    expect(findings(EU, from, to)).toEqual([
      {
        fault: "error unknown-operator",
        at: `${LAYERS}${pointer}`,
        message: `"${name}" is not a declared operator of eu`,
        hint: `use rheinwerk, or declare it in ${EU} under operators`,
      },
    ]);
  });

  test("keys may be in the tenant's own hands", () => {
    expect(findings(EU, "custodian: rheinwerk", "custodian: customer")).toEqual([]);
  });

  test.each(["operator", "owner"])(
    "a layer has no %s called customer, for its facts are not declared",
    (role) => {
      expect(findings(EU, "hardware: {", `hardware: { ${role}: customer,`)).toEqual([
        {
          fault: "error unknown-operator",
          at: `${LAYERS}/hardware/${role}`,
          message: '"customer" is not a declared operator of eu',
          hint: `use rheinwerk, or declare it in ${EU} under operators`,
        },
      ]);
    },
  );

  test.each([
    ["access: [DE, FR]", "access: [DE, UK]", "/default/access/1"],
    ["location: [DE, FR]", "location: [UK, FR]", "/default/location/0"],
    ["origin: [US, TW]", "origin: [US, UK]", "/hardware/origin/1"],
  ])("%s lists countries", (from, to, pointer) => {
    const found = spoken(catalogOf(damage(HEALTHY, EU, from, to)).findings);
    expect(found.map(({ fault, at }) => [fault, at])).toEqual([
      ["error unknown-country", `${LAYERS}${pointer}`],
    ]);
  });
});

test("with a broken default its tenants are left out instead of being asked for it", () => {
  const files = damage(HEALTHY, UK, "sink: siem-lon,", "sink: siem-lom,");
  const { value, findings: found } = planOf(files);
  expect(spoken(found)).toEqual([
    {
      fault: "error unknown-inventory-entry",
      at: `${UK}#/spec/defaults/audit/sink`,
      message: '"siem-lom" is not an inventory entry of uk of kind audit-sink',
      hint: "did you mean siem-lon?",
    },
  ]);
  expect(
    value.jurisdictions.find(({ jurisdiction }) => jurisdiction.name === "uk")?.tenants,
  ).toEqual([]);
});

test("without a delivery there is no jurisdiction, and its neighbour stays", () => {
  const files = damage(HEALTHY, UK, "cluster: uk-lon-1, git: git", "cluster: uk-lon-1, git: got");
  const { value, findings: found } = catalogOf(files);
  expect(found.map(({ definition }) => definition.code)).toEqual(["unknown-inventory-entry"]);
  expect(value.jurisdictions.map(({ name }) => name)).toEqual(["eu"]);
});

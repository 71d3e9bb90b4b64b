import type { TextFile } from "@bailiwick/model/text-file";
import { describe, expect, test } from "vitest";
import { reachOf } from "../../../../tools/compiler/src/4-plan/reach.ts";
import type { JurisdictionEntry } from "../../../../tools/compiler/src/handoff/catalog.ts";
import { catalogOf } from "../../../support/catalog-of.ts";
import { EU, HEALTHY } from "../../../support/healthy-tree.ts";
import { place, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

/** Every path with its layer, as a ceiling looks at them. */
function declaredPaths(jurisdiction: JurisdictionEntry) {
  return reachOf(jurisdiction).flatMap(({ paths: all, ...at }) =>
    all.map((path) => ({ ...at, ...path })),
  );
}

const OPERATOR = `${EU}#/spec/operators/0`;
const LAYERS = `${EU}#/spec/layers`;
const ELEVEN = [
  "facility",
  "hardware",
  "network",
  "hostCluster",
  "tenantControlPlane",
  "keys",
  "identity",
  "gitopsAndRegistry",
  "observability",
  "backup",
  "support",
];
/** Where the source is merged is one more, run by whoever operates that place. */
const ALL = [...ELEVEN, "deliverySource"];

function paths(from: string | RegExp, to: string) {
  const { value, findings } = catalogOf(damage(HEALTHY, EU, from, to));
  expect(spoken(findings)).toEqual([]);
  const [eu] = value.jurisdictions;
  return (eu ? declaredPaths(eu) : []).map((path) => ({ ...path, origin: place(path.origin) }));
}

test("where everything is declared and inside there is no path", () => {
  const found = catalogOf(HEALTHY).value.jurisdictions.map((each) => declaredPaths(each));
  expect(found).toEqual([[], []]);
});

const HOLDERS = "foreign holders of rheinwerk";

describe("a fact about the operator is a path at each of the layers", () => {
  test.each([
    ["registeredOffice: DE", "US", "registered office of rheinwerk", "/control/registeredOffice"],
    [
      "centralAdministration: DE",
      "US",
      "central administration of rheinwerk",
      "/control/centralAdministration",
    ],
    [
      "principalEstablishment: DE",
      "US",
      "principal establishment of rheinwerk",
      "/control/principalEstablishment",
    ],
    [
      "Rheinwerk Holding SE, country: DE",
      "US",
      "ultimate parent Rheinwerk Holding SE of rheinwerk",
      "/control/ultimateParent/country",
    ],
    ["presence: [DE, FR", "US", "presence of rheinwerk", "/presence/1"],
    ["maxSinglePct: 0", "24.5", `${HOLDERS}: one has 24.5 %, more than 24`, "maxSinglePct"],
    ["collectivePct: 8", "39.5", `${HOLDERS}: together 39.5 %, more than 39`, "collectivePct"],
    ["veto: false", "true", `${HOLDERS}: one can veto decisions`, "veto"],
    [
      "boardMajority: false",
      "true",
      `${HOLDERS}: one can appoint the majority of a body`,
      "boardMajority",
    ],
  ])("%s -> %s", (written, value, because, pointer) => {
    const country = value === "US" ? "US" : "ZZ";
    const found = paths(written, written.replace(/\S+$/, value));
    expect(found.map(({ layer }) => layer)).toEqual(ALL);
    for (const path of found) {
      const origin = pointer.startsWith("/") ? pointer : `/foreignHolding/${pointer}`;
      expect(path).toMatchObject({ country, because, origin: `${OPERATOR}${origin}` });
    }
  });

  test.each([
    ["maxSinglePct: 0", "maxSinglePct: 24"],
    ["collectivePct: 8", "collectivePct: 39"],
  ])("%s -> %s is not yet control", (from, to) => {
    expect(paths(from, to)).toEqual([]);
  });
});

describe("what is not declared may be anywhere", () => {
  test.each([
    [", access: [DE, FR] }", " }", "access not declared", "/default", 12],
    [", access: [DE, FR] }", ", access: [] }", "access not declared", "/default/access", 12],
    // Keys declare their own location.
    [", location: [DE, FR]", "", "location not declared", "/default", 11],
    [", location: [DE, FR]", ", location: []", "location not declared", "/default/location", 11],
    ["{ operator: rheinwerk, location", "{ location", "operator not declared", "/default", 11],
  ])("%s -> %s", (from, to, because, pointer, count) => {
    const found = paths(from, to);
    expect(found).toHaveLength(count);
    for (const path of found) {
      expect(path).toMatchObject({ country: "ZZ", because, origin: `${LAYERS}${pointer}` });
    }
  });
});

describe("a layer that differs", () => {
  test("answers for itself", () => {
    expect(paths("hardware: {", "support: { access: [DE, IN] }\n    hardware: {")).toEqual([
      {
        layer: "support",
        country: "IN",
        capability: "plaintext",
        because: "access IN",
        origin: `${LAYERS}/support/access/1`,
      },
    ]);
  });

  test("may say what is within reach there", () => {
    const backup = "backup: { location: [US], capability: availability }\n    hardware: {";
    expect(paths("hardware: {", backup)).toEqual([
      {
        layer: "backup",
        country: "US",
        capability: "availability",
        because: "location US",
        origin: `${LAYERS}/backup/location/0`,
      },
    ]);
  });

  test("has the facts of its owner as well as of its operator", () => {
    const found = paths(
      / {2}layers:.*\n(.*\n) {4}hardware: \{/,
      `${LESSOR}  layers:\n$1    hardware: { owner: lessor,`,
    );
    expect(found.map(({ layer, because }) => `${layer}: ${because}`)).toEqual([
      "hardware: registered office of lessor",
    ]);
  });
});

const LESSOR =
  "    - name: lessor\n      legalEntity: { name: Lessor Inc., country: US }\n" +
  "      control: { registeredOffice: US, centralAdministration: DE, principalEstablishment: DE, ultimateParent: { name: Lessor Inc., country: DE } }\n" +
  "      foreignHolding: { maxSinglePct: 0, collectivePct: 0, veto: false, boardMajority: false }\n" +
  '      presence: [DE]\n      facts: { asOf: "2026-11-01", reviewBy: "2027-05-01", source: register }\n';

describe("an operator of a place stands at the layer of that place", () => {
  test.each([
    ["registry", "gitopsAndRegistry"],
    ["charts", "gitopsAndRegistry"],
    ["git", "gitopsAndRegistry"],
    ["forge", "deliverySource"],
    ["siem-fra", "observability"],
    ["snapshots-par", "backup"],
    ["vault", "keys"],
    ["kms", "keys"],
  ])("%s: %s", (place, layer) => {
    const declared = damage(HEALTHY, EU, /( {2}layers:)/, `${LESSOR}$1`);
    const line = new RegExp(`(name: ${place}, .*operator: )rheinwerk`);
    const [eu] = catalogOf(damage(declared, EU, line, "$1lessor")).value.jurisdictions;
    const found = eu ? declaredPaths(eu) : [];
    expect(found.map((path) => `${path.layer}: ${path.because}`)).toEqual([
      `${layer}: registered office of lessor`,
    ]);
  });
});

describe("keys in the tenant's own hands", () => {
  test("have no custodian whose facts could be a path", () => {
    expect(
      paths("custodian: rheinwerk, model: operator", "custodian: customer, model: hyok"),
    ).toEqual([]);
  });

  test("do not hide who operates the layer", () => {
    const files = damage(HEALTHY, EU, "custodian: rheinwerk", "custodian: customer");
    const reached = damage(
      files,
      EU,
      "Rheinwerk Holding SE, country: DE",
      "Rheinwerk Holding SE, country: US",
    );
    const [eu] = catalogOf(reached).value.jurisdictions;
    expect(eu && declaredPaths(eu).map(({ layer }) => layer)).toEqual(ALL);
  });

  const eu = (files: readonly TextFile[]) => {
    const [entry] = catalogOf(files).value.jurisdictions;
    const layers = entry ? reachOf(entry) : [];
    return (name: string) => layers.find(({ layer }) => layer === name)?.capability;
  };
  const held = damage(HEALTHY, EU, "custodian: rheinwerk", "custodian: customer");
  const hyok = damage(held, EU, "model: operator", "model: hyok");

  test("leave who keeps the keys' machines ciphertext, and not where data is used", () => {
    const capability = eu(hyok);
    expect(capability("keys")).toBe("ciphertext");
    expect(["hostCluster", "tenantControlPlane", "support"].map(capability)).toEqual([
      "plaintext",
      "plaintext",
      "plaintext",
    ]);
  });

  test("hide data in use where an attested enclave alone gets them", () => {
    const capability = eu(damage(hyok, EU, "hsm: hardware", "hsm: tee"));
    expect(["hostCluster", "tenantControlPlane", "support"].map(capability)).toEqual([
      "ciphertext",
      "ciphertext",
      "ciphertext",
    ]);
  });

  test("lower neither availability nor control", () => {
    const capability = eu(damage(hyok, EU, "hsm: hardware", "hsm: tee"));
    expect(capability("facility")).toBe("availability");
    expect(capability("deliverySource")).toBe("control");
  });

  test("that were brought to the operator are the operator's to use", () => {
    expect(eu(damage(held, EU, "model: operator", "model: byok"))("keys")).toBe("plaintext");
  });
});

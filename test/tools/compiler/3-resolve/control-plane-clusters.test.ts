import { describe, expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { EU, FRANKFURT, HEALTHY } from "../../../support/healthy-tree.ts";
import { type Spoken, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const CLASS = "    - { name: fra-encrypted, country: DE, encryptedBy: kms, default: true }\n";
const SPEC = `${FRANKFURT}#/spec`;

function findings(from: string, to: string): readonly Spoken[] {
  return spoken(catalogOf(damage(HEALTHY, FRANKFURT, from, to)).findings);
}

describe("storage classes", () => {
  test("are declared once", () => {
    const again = "    - { name: fra-encrypted, country: DE, encryptedBy: kms }\n";
    expect(findings(CLASS, CLASS + again)).toEqual([
      {
        fault: "error storage-class-twice",
        at: `${SPEC}/storageClasses/1/name`,
        message: '"fra-encrypted" is declared twice on eu-fra-1',
        hint: "remove one of the two",
        related: [`${SPEC}/storageClasses/0 the first one`],
      },
    ]);
  });

  test("have at most one default", () => {
    const other = "    - { name: fra-fast, country: DE, encryptedBy: kms, default: true }\n";
    expect(findings(CLASS, CLASS + other)).toEqual([
      {
        fault: "error storage-class-twice",
        at: `${SPEC}/storageClasses/1/default`,
        message: '"fra-fast" is the second default storage class of eu-fra-1',
        hint: "leave default out here",
        related: [`${SPEC}/storageClasses/0 the first one`],
      },
    ]);
  });

  test("may be several, one of them the default", () => {
    const other = "    - { name: fra-fast, country: DE, encryptedBy: kms, default: false }\n";
    expect(findings(CLASS, other + CLASS)).toEqual([]);
  });

  test("are encrypted by an inventory entry for keys", () => {
    expect(findings("encryptedBy: kms", "encryptedBy: vault")).toEqual([
      {
        fault: "error wrong-place-kind",
        at: `${SPEC}/storageClasses/0/encryptedBy`,
        message: '"vault" is of kind secret-store, and kind key-management is asked for',
        hint: "use kms",
        related: [`${EU}#/spec/inventory/6 kind: secret-store`],
      },
    ]);
  });
});

test.each([
  ["  country: DE\n", "  country: UK\n", "/country"],
  ["fra-encrypted, country: DE", "fra-encrypted, country: UK", "/storageClasses/0/country"],
  ["count: 64, country: DE", "count: 64, country: UK", "/gpuPools/0/country"],
])("the country in %s is a country", (from, to, pointer) => {
  expect(findings(from, to)).toEqual([
    {
      fault: "error unknown-country",
      at: `${SPEC}${pointer}`,
      message: '"UK" is not an ISO 3166-1 country code',
      hint: "write GB: ISO 3166-1 knows no UK",
    },
  ]);
});

test("the operator and the subdivision are looked up", () => {
  expect(findings("operator: rheinwerk", "operator: nobody").map(({ fault }) => fault)).toEqual([
    "error unknown-operator",
  ]);
  expect(findings("DE-HE", "FR-IDF").map(({ fault }) => fault)).toEqual([
    "error unknown-subdivision",
  ]);
});

test("a GPU class comes from one pool", () => {
  const pool = "gpu.nvidia.com, product: NVIDIA H200, count: 64, country: DE }";
  const second =
    "\n    - { name: second, class: h200, driver: gpu.nvidia.com, product: X, count: 1, country: DE }";
  const files = damage(HEALTHY, FRANKFURT, pool, pool + second);
  expect(spoken(catalogOf(files).findings)).toEqual([
    {
      fault: "error gpu-class-twice",
      at: `${FRANKFURT}#/spec/gpuPools/1/class`,
      message: '"h200" is the class of two GPU pools of eu-fra-1',
      hint: "give this pool a class of its own",
      related: [`${FRANKFURT}#/spec/gpuPools/0/class the first one`],
    },
  ]);
});

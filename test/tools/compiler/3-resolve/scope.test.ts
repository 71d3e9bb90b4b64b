import { describe, expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { ACME, EU, FRANKFURT, HEALTHY, UK } from "../../../support/healthy-tree.ts";
import { type Spoken, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

function findings(path: string, from: string, to: string): readonly Spoken[] {
  return spoken(catalogOf(damage(HEALTHY, path, from, to)).findings);
}

test("an operator is declared", () => {
  expect(findings(FRANKFURT, "operator: rheinwerk", "operator: reinwerk")).toEqual([
    {
      fault: "error unknown-operator",
      at: `${FRANKFURT}#/spec/operator`,
      message: '"reinwerk" is not a declared operator of eu',
      hint: "did you mean rheinwerk?",
    },
  ]);
});

test("an operator of the neighbour is none of ours", () => {
  expect(findings(FRANKFURT, "operator: rheinwerk", "operator: albion-grid")).toEqual([
    {
      fault: "error unknown-operator",
      at: `${FRANKFURT}#/spec/operator`,
      message: '"albion-grid" is not a declared operator of eu',
      hint: `use rheinwerk, or declare it in ${EU} under operators`,
    },
  ]);
});

test("an inventory entry is declared", () => {
  expect(findings(FRANKFURT, "encryptedBy: kms", "encryptedBy: hsm")).toEqual([
    {
      fault: "error unknown-inventory-entry",
      at: `${FRANKFURT}#/spec/storageClasses/0/encryptedBy`,
      message: '"hsm" is not an inventory entry of eu of kind key-management',
      hint: `use kms, or declare it in ${EU} under inventory`,
    },
  ]);
});

describe("a control plane cluster", () => {
  test("is declared", () => {
    const written = "criticality: critical-or-important,";
    const files = damage(HEALTHY, ACME, written, `${written} controlPlaneCluster: eu-par-2,`);
    expect(spoken(catalogOf(files).findings)).toEqual([
      {
        fault: "error unknown-control-plane-cluster",
        at: `${ACME}#/spec/clusters/0/controlPlaneCluster`,
        message: '"eu-par-2" is not a control plane cluster of eu',
        hint: "did you mean eu-par-1?",
      },
    ]);
  });

  test("is declared in the same jurisdiction", () => {
    expect(findings(UK, "controlPlaneCluster: uk-lon-1", "controlPlaneCluster: eu-fra-1")).toEqual([
      {
        fault: "error unknown-control-plane-cluster",
        at: `${UK}#/spec/defaults/controlPlaneCluster`,
        message: '"eu-fra-1" is not a control plane cluster of uk',
        hint: "use uk-lon-1, or declare it in jurisdictions/uk/control-plane-clusters/",
      },
    ]);
  });
});

describe("a regulation is a file", () => {
  test("when a jurisdiction names it", () => {
    expect(findings(UK, "regulations: [uk-gdpr]", "regulations: [uk-gdpr, uk-gpdr]")).toEqual([
      {
        fault: "error unknown-regulation",
        at: `${UK}#/spec/regulations/1`,
        message: '"uk-gpdr" is not a regulation',
        hint: "did you mean uk-gdpr?",
      },
    ]);
  });

  test("when a tenant names it", () => {
    expect(findings(ACME, "[dora, gdpr]", "[dora, hipaa]")).toEqual([
      {
        fault: "error unknown-regulation",
        at: `${ACME}#/spec/regulations/1`,
        message: '"hipaa" is not a regulation',
        hint:
          "use ai-act, bsig, ch-fadp, data-act, dora, gdpr, ir-2024-2690, nis2 and 2 more, " +
          "or declare it in policies/regulations/",
      },
    ]);
  });
});

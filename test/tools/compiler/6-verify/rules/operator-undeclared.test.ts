import { describe, expect, test } from "vitest";
import { damaged, faults, found } from "../../../../support/emitted.ts";

const code = "operator-undeclared";

const REGISTER = "apps/eu/register.yaml";
const OBJECT = "apps/eu/control-plane-clusters/eu-fra-1/jurisdiction-eu.yaml";

describe("an operator that nobody declared", () => {
  test("runs a place", () => {
    const from = "name: registry, operator: rheinwerk";
    const files = damaged({ path: REGISTER, from, to: from.replace("rheinwerk", "cumulus") });
    const [finding] = found(files);
    expect(finding?.message).toBe('operator "cumulus" is not declared in eu');
    expect(finding?.hint).toBe("use rheinwerk");
    expect(finding?.origin.pointer).toBe("#0/spec/endpoints/0/operator");
  });

  test.each([
    ["custodian: rheinwerk", "/spec/layers/keys/custodian"],
    ["location: [DE, FR], operator: rheinwerk", "/spec/layers/default/operator"],
  ])("answers for a layer: %s", (from, pointer) => {
    const to = from.replace("rheinwerk", "cumulus");
    expect(faults(damaged({ path: REGISTER, from, to }))).toEqual([
      `${code} ${REGISTER}#0${pointer}`,
    ]);
  });

  test("is listed in the cluster", () => {
    const files = damaged({ path: OBJECT, from: "name: rheinwerk", to: "name: cumulus" });
    expect(faults(files)).toEqual([`${code} ${OBJECT}#0/spec/operators/0/name`]);
  });

  test("unless it is the customer, who holds the keys", () => {
    const to = "custodian: customer";
    expect(faults(damaged({ path: REGISTER, from: "custodian: rheinwerk", to }))).toEqual([]);
  });
});

describe("an operator with other facts than the declared ones", () => {
  test.each([
    [REGISTER, "collectivePct: 8", "collectivePct: 0", "foreignHolding"],
    [REGISTER, "presence: [DE, FR]", "presence: [DE]", "presence"],
    [REGISTER, "ultimateParent: { country: DE", "ultimateParent: { country: FR", "control"],
    [REGISTER, 'asOf: "2026-11-01"', 'asOf: "2025-11-01"', "facts"],
    [OBJECT, "ultimateParentCountry: DE", "ultimateParentCountry: FR", "ultimateParentCountry"],
    [OBJECT, "legalName: Rheinwerk Cloud GmbH", "legalName: Rheinwerk SE", "legalName"],
  ])("%s says %s", (path, from, to, key) => {
    expect(faults(damaged({ path, from, to }))).toEqual([
      `${code} ${path}#0/spec/operators/0/${key}`,
    ]);
  });

  test("in another order they are the same", () => {
    const to = "presence: [FR, DE]";
    expect(faults(damaged({ path: REGISTER, from: "presence: [DE, FR]", to }))).toEqual([]);
  });
});

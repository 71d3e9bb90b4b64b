import { describe, expect, test } from "vitest";
import { damaged, EMITTED, faults, found } from "../../../../support/emitted.ts";

const ACME = "apps/eu/tenants/acme-bank/payments/values.yaml";
const SYNAPSE = "apps/eu/tenants/synapse-lab/training/values.yaml";
const CLASS = "apps/eu/control-plane-clusters/eu-fra-1/deviceclass-eu-h200.yaml";
const LONDON = "apps/uk/tenants/ledgerleaf/product/values.yaml";
const code = "device-quota-open";

function said(path: string, from: string, to: string): readonly string[] {
  const findings = found(damaged({ path, from, to }));
  const own = findings.filter(({ definition }) => definition.code === code);
  return own.map(({ definition, message }) => `${definition.code}: ${message}`);
}

describe("a tenant that declared no device", () => {
  test.each([
    ["count/resourceclaims.resource.k8s.io", "1"],
    ["requests.nvidia.com/gpu", "8"],
  ])("with a quota of %s", (key, more) => {
    expect(said(ACME, `${key}: 0`, `${key}: ${more}`)).toEqual([
      `${code}: quota ${key} is ${more} and not 0`,
    ]);
    expect(said(ACME, `      ${key}: 0\n`, "")).toEqual([`${code}: no quota of ${key}`]);
  });

  test.each([
    ["[0]", "[0]"],
    ["{ toString: a }", '{"toString":"a"}'],
  ])("with a quota that is no number: %s", (amount, shown) => {
    const key = "requests.nvidia.com/gpu";
    expect(said(ACME, `${key}: 0`, `${key}: ${amount}`)).toEqual([
      `${code}: quota ${key} is ${shown} and not 0`,
    ]);
  });

  test("with a class of its own making", () => {
    const key = "us-b300.deviceclass.resource.k8s.io/devices";
    expect(said(ACME, "      count/pods", `      ${key}: 4\n      count/pods`)).toEqual([
      `${code}: quota ${key} is 4 and not 0`,
    ]);
    expect(said(ACME, "      count/pods", `      ${key}: 0\n      count/pods`)).toEqual([]);
  });
});

describe("a tenant that declared devices", () => {
  test.each([
    ["eu-h200.deviceclass.resource.k8s.io/devices", 8, 9],
    ["eu-h200.deviceclass.resource.k8s.io/devices", 8, 0],
    ["requests.deviceclass.resource.kubernetes.io/eu-h200", 8, 64],
    ["gpu.nvidia.com.deviceclass.resource.k8s.io/devices", 0, 1],
    ["requests.deviceclass.resource.kubernetes.io/mig.nvidia.com", 0, 1],
    ["requests.nvidia.com/gpu", 0, 1],
  ])("%s: %i turned into %i", (key, owed, other) => {
    expect(said(SYNAPSE, ` ${key}: ${owed}`, ` ${key}: ${other}`)).toEqual([
      `${code}: quota ${key} is ${other} and not ${owed}`,
    ]);
  });

  test("whose class is left out", () => {
    const key = "eu-h200.deviceclass.resource.k8s.io/devices";
    expect(said(SYNAPSE, `      ${key}: 8\n`, "")).toEqual([`${code}: no quota of ${key}`]);
  });
});

test("a class that pods get by another name, without a claim", () => {
  const files = damaged({
    path: CLASS,
    from: "spec:",
    to: "spec:\n  extendedResourceName: nvidia.com/gpu",
  });
  expect(faults(files)).toContain(`${code} ${CLASS}#0/spec/extendedResourceName`);
});

test("where there are no devices nothing is asked for", () => {
  const london = EMITTED.find(({ path }) => path === LONDON);
  expect(london?.text).not.toContain("resourceclaims");
  expect(faults(EMITTED)).toEqual([]);
});

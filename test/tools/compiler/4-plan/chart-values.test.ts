import { describe, expect, test } from "vitest";
import { compile } from "../../../../tools/compiler/src/compile.ts";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, paymentsSays } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";

const AT = `${ACME}#/spec/clusters/0/values`;
const faultsOf = (values: string) =>
  spoken(planOf(paymentsSays(`values: ${values}`)).findings).map(({ fault, at }) => [fault, at]);

describe("an option of the chart that has no field of its own", () => {
  test("is merged into the values, and stands in the evidence by its path", () => {
    const values = "{ controlPlane: { statefulSet: { labels: { desk: ledger } } } }";
    const { findings, outputs } = compile(paymentsSays(`values: ${values}`));
    expect(spoken(findings).filter(({ at }) => at.startsWith(ACME))).toEqual([]);
    const text = (name: string) =>
      outputs.find(({ path }) => path === `apps/eu/tenants/acme-bank/payments/${name}`)?.text;
    expect(text("values.yaml")).toContain("desk: ledger");
    expect(text("evidence.yaml")).toContain("/controlPlane/statefulSet/labels/desk");
  });

  test.each([
    ["telemetry: { enabled: true }", "/telemetry"],
    [
      "sync: { toHost: { pods: { useSecretsForSATokens: false } } }",
      "/sync/toHost/pods/useSecretsForSATokens",
    ],
    ["policies: { resourceQuota: { quota: { count/pods: 1 } } }", "/policies/resourceQuota"],
    ["controlPlane: { backingStore: {} }", "/controlPlane/backingStore"],
    [
      "networking: { advanced: { proxyKubelets: { byIP: { } } } }",
      "/networking/advanced/proxyKubelets",
    ],
    ["sync: false", "/sync"],
    ["policies: []", "/policies"],
  ])("is not one that something else decides: %s", (values, at) => {
    const decided = faultsOf(`{ ${values} }`);
    expect(new Set(decided.map(([fault]) => fault))).toEqual(
      new Set(["error chart-option-decided"]),
    );
    expect(decided[0]?.[1]).toBe(AT + at);
  });

  test("and the message names the field that decides it", () => {
    const files = paymentsSays(
      'values: { controlPlane: { distro: { k8s: { version: "v1.35.0" } } } }',
    );
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault: "error chart-option-decided",
        at: `${AT}/controlPlane/distro/k8s/version`,
        message: "controlPlane.distro.k8s.version is not open here: it is decided by kubernetes:",
        hint: "say it with kubernetes:, or leave it out",
      },
    ]);
  });

  test("and has a value: Helm drops a null", () => {
    expect(faultsOf("{ plugins: null }")).toEqual([["error chart-option-null", `${AT}/plugins`]]);
  });

  test.each(["{}", "{ networking: { advanced: {} } }", "{ sync: { toHost: {} } }"])(
    "and nothing is said by %s",
    (values) => {
      expect(faultsOf(values)).toEqual([]);
    },
  );
});

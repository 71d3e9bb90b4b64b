import { describe, expect, test } from "vitest";
import { emit } from "../../../../tools/compiler/src/5-emit/emit.ts";
import { planOf } from "../../../support/catalog-of.ts";
import { IDENTITY, WITH_ISSUER } from "../../../support/controls.ts";
import { ACME, EU, euDefaults, paymentsSays } from "../../../support/healthy-tree.ts";
import { place } from "../../../support/spoken.ts";

const EVIDENCE = "apps/eu/tenants/acme-bank/payments/evidence.yaml";

/** Name, what a tenant cluster says, what the jurisdiction says, and each in words. */
const CONTROLS = [
  ["audit-level", "audit: { level: metadata }", "audit: { level: request-response, sink"],
  ["encryption", "encryption: { kms: kms }", "encryption: { kms: kms }\n    audit: { sink"],
  ["identity", `identity: ${IDENTITY}`, `identity: ${IDENTITY}\n    audit: { sink`],
  [
    "api-server",
    "apiServer: { requestTimeout: PT5M }",
    "apiServer: { requestTimeout: PT2M }\n    audit: { sink",
  ],
] as const;

describe.each([
  ["pod-security", 'podSecurity: { level: baseline, reason: "starts as root" }'],
  ["quota", "quota: { pods: 20 }"],
  ["limits", "limits: { max: { memory: 16Gi } }"],
])("%s", (name, own) => {
  test("is the tenant cluster's own, and absent where nobody chose it", () => {
    const planned = planOf(paymentsSays(own));
    expect(planned.findings).toEqual([]);
    expect(rowOf(name, planned)).toContain(`${ACME}#/spec/clusters/0/`);
    expect(rowOf(name, planOf(paymentsSays("storageClass: fra-encrypted")))).toBeUndefined();
  });
});

describe.each(CONTROLS)("%s", (name, own, standard) => {
  test("is absent where nobody chose it", () => {
    expect(rowOf(name, planOf(paymentsSays("storageClass: fra-encrypted")))).toBeUndefined();
  });

  test("is the jurisdiction's where the tenant cluster says nothing", () => {
    const planned = planOf(euDefaults(standard, WITH_ISSUER));
    expect(planned.findings).toEqual([]);
    expect(rowOf(name, planned)).toContain(`${EU}#/spec/defaults/`);
  });

  test("is the tenant cluster's own before that", () => {
    const planned = planOf(paymentsSays(own, euDefaults(standard, WITH_ISSUER)));
    expect(planned.findings).toEqual([]);
    expect(rowOf(name, planned)).toContain(`${ACME}#/spec/clusters/0/`);
  });
});

test("a control is placed at the line that says it", () => {
  const { value } = planOf(paymentsSays("audit: { level: metadata }"));
  const level = value.jurisdictions[0]?.tenants[0]?.clusters[0]?.controls.auditLevel;
  expect(level && place(level.origin)).toBe(`${ACME}#/spec/clusters/0/audit/level`);
});

/** Where the evidence says that a decision comes from. */
function rowOf(name: string, { value }: ReturnType<typeof planOf>): string | undefined {
  const file = emit(value).value.find(({ path }) => path === EVIDENCE);
  const [, from = ""] = file?.text.split("  from:\n") ?? [];
  return from.split("\n").find((line) => line.startsWith(`    ${name}: `));
}

import type { JsonObject } from "@bailiwick/model/json-value";
import { describe, expect, test } from "vitest";
import { compile } from "../../../../../tools/compiler/src/compile.ts";
import { EXCEPTION_WAIVER, exceptionWaiver } from "../../../../support/exception-waiver.ts";
import { HEALTHY } from "../../../../support/healthy-tree.ts";

const FRANKFURT = "apps/eu/control-plane-clusters/eu-fra-1";
const MEANT =
  "object.kind == 'Pod' && " +
  "object.metadata.?namespace.orValue('') == 'vc-acme-bank--payments' && " +
  "object.metadata.?name.orValue('') in ['ledger-0']";

const healthy = compile(HEALTHY);
const waived = compile([...HEALTHY, { path: EXCEPTION_WAIVER, text: exceptionWaiver() }]);

function objectAt(path: string): JsonObject | undefined {
  return waived.documents.find((document) => document.path === path)?.object;
}

test("the tree compiles, and the waiver is nobody's to call unused", () => {
  expect(waived.findings).toEqual(healthy.findings);
  expect(waived.waivers.admission.map(({ path }) => path)).toEqual([EXCEPTION_WAIVER]);
  expect(waived.waivers.own).toEqual([]);
});

test("the exception ends with the last day, and says its ticket and its objects", () => {
  expect(objectAt(`${FRANKFURT}/policyexception-tagged-ledger.yaml`)).toEqual({
    apiVersion: "policies.kyverno.io/v1",
    kind: "PolicyException",
    metadata: { name: "tagged-ledger", namespace: "bailiwick-exceptions" },
    spec: {
      expiresAt: "2026-12-31T23:59:59Z",
      matchConditions: [{ name: "excepted-objects", expression: MEANT }],
      policyRefs: [{ kind: "ValidatingPolicy", name: "bailiwick-require-image-digests" }],
      properties: { ticket: "CHG-2041" },
    },
  });
});

test("its namespace is this jurisdiction's", () => {
  expect(objectAt(`${FRANKFURT}/namespace-bailiwick-exceptions.yaml`)?.metadata).toEqual({
    name: "bailiwick-exceptions",
    labels: { "bailiwick.dev/jurisdiction": "eu" },
  });
});

test("the API server's own form excepts the same objects", () => {
  const twin = `${FRANKFURT}/validatingadmissionpolicy-require-image-digests.yaml`;
  expect(objectAt(twin)?.spec).toMatchObject({
    matchConditions: [{ name: "waived-by-tagged-ledger", expression: `!(${MEANT})` }],
  });
});

test("nothing else is written: no other cluster, policy, level or jurisdiction", () => {
  const before = new Map(healthy.outputs.map(({ path, text }) => [path, text]));
  const changed = waived.outputs.filter(({ path, text }) => before.get(path) !== text);
  expect(changed.map(({ path }) => path)).toEqual([
    "apps/eu/argo-cd/control-plane-clusters/eu-fra-1.yaml",
    `${FRANKFURT}/namespace-bailiwick-exceptions.yaml`,
    `${FRANKFURT}/policyexception-tagged-ledger.yaml`,
    `${FRANKFURT}/validatingadmissionpolicy-require-image-digests.yaml`,
    "apps/eu/policy-engine/kyverno.yaml",
  ]);
  expect(
    healthy.outputs.filter(({ path }) =>
      /exception/.test(path.replace("protect-policy-exceptions", "")),
    ),
  ).toEqual([]);
});

describe("who reads and who writes exceptions", () => {
  test("Kyverno, in their namespace alone, where a waiver makes one", () => {
    expect(objectAt("apps/eu/policy-engine/kyverno.yaml")?.features).toMatchObject({
      policyExceptions: { enabled: true, namespace: "bailiwick-exceptions" },
    });
    expect(objectAt("apps/uk/policy-engine/kyverno.yaml")?.features).toMatchObject({
      policyExceptions: { enabled: false },
    });
  });

  test("Argo CD may put them there, and nothing else of that kind anywhere", () => {
    const text = waived.outputs.find(({ path }) => path.endsWith("-clusters/eu-fra-1.yaml"))?.text;
    expect(text).toContain("namespace: bailiwick-exceptions");
    expect(text).toContain("kind: PolicyException");
  });
});

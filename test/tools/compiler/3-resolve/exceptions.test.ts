import { describe, expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { EXCEPTION_WAIVER, exceptionWaiver } from "../../../support/exception-waiver.ts";
import { ACME, HEALTHY } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const WAIVER = EXCEPTION_WAIVER;
const CARD = "policies/admission/require-image-digests/card.yaml";

function resolved(text = exceptionWaiver(), files = HEALTHY) {
  const { value, findings } = catalogOf([...files, { path: WAIVER, text }]);
  const [eu, uk] = value.jurisdictions;
  return { findings, eu: eu?.exceptions, uk: uk?.exceptions };
}

test("an exception is resolved to its cluster, in its own jurisdiction alone", () => {
  const { findings, eu, uk } = resolved();
  expect(findings).toEqual([]);
  expect(uk).toBeUndefined();
  expect(eu).toMatchObject([
    {
      name: "tagged-ledger",
      file: WAIVER,
      policy: "require-image-digests",
      cluster: { name: "eu-fra-1" },
      objects: { kind: "Pod", namespace: "vc-acme-bank--payments", names: ["ledger-0"] },
      ticket: "CHG-2041",
      until: "2026-12-31",
    },
  ]);
});

describe("what is refused", () => {
  test.each([
    [
      "a policy that is misspelt",
      exceptionWaiver().replace("require-image-digests", "require-image-digest"),
      {
        fault: "error unknown-admission-policy",
        at: `${WAIVER}#/spec/code`,
        message: '"require-image-digest" is not an admission policy that can be waived',
        hint: "did you mean require-image-digests?",
      },
    ],
    [
      "a policy that keeps things inside",
      exceptionWaiver().replace("require-image-digests", "disallow-node-name"),
      {
        fault: "error exception-not-possible",
        at: `${WAIVER}#/spec/code`,
        message: '"disallow-node-name" cannot be waived: its card does not say that it can be',
      },
    ],
    [
      "a cluster of another jurisdiction",
      exceptionWaiver().replace("eu-fra-1", "uk-lon-1"),
      {
        fault: "error unknown-control-plane-cluster",
        at: `${WAIVER}#/spec/exception/controlPlaneCluster`,
        message: '"uk-lon-1" is not a control plane cluster of eu',
      },
    ],
    [
      "a policy without objects",
      exceptionWaiver(`object: { path: ${ACME}, pointer: /spec }`),
      {
        fault: "error exception-missing",
        at: `${WAIVER}#/spec/code`,
        message: '"require-image-digests" is an admission policy, and no objects are named',
      },
    ],
    [
      "objects for two judges",
      exceptionWaiver().replace("  exception:", "  object: { path: x, pointer: /y }\n  exception:"),
      { fault: "error waiver-object-unclear", at: `${WAIVER}#/spec/object`, hint: "remove object" },
    ],
    [
      "a finding without its place",
      exceptionWaiver("").replace("require-image-digests", "kubernetes-skew"),
      {
        fault: "error waiver-object-unclear",
        at: `${WAIVER}#/spec`,
        message: 'nothing says where "kubernetes-skew" is waived',
      },
    ],
  ])("%s", (_, text, finding) => {
    const { findings, eu } = resolved(text);
    expect(spoken(findings)).toMatchObject([finding]);
    expect(findings[0]?.cure).toBeDefined();
    expect(eu).toBeUndefined();
  });

  test.each([
    ["of a law", "basis: house", "basis: law"],
    ["that holds only inside tenant clusters", "levels: [host, tenant]", "levels: [tenant]"],
    ["whose card says nothing", "    waivable: true\n", ""],
  ])("a policy %s", (_, from, to) => {
    const { findings, eu } = resolved(exceptionWaiver(), damage(HEALTHY, CARD, from, to));
    expect(findings.map(({ definition }) => definition.code)).toContain("exception-not-possible");
    expect(eu).toBeUndefined();
  });
});

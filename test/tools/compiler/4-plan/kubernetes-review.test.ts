import { describe, expect, test } from "vitest";
import { applyWaivers } from "../../../../tools/compiler/src/waivers/apply-waivers.ts";
import { catalogOf, planOf } from "../../../support/catalog-of.ts";
import { HEALTHY, LEDGERLEAF_UK, UK } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${LEDGERLEAF_UK}#/spec/clusters/0`;
const REASON = "the regulator looks at an escape from user namespaces";

function reviewing(versions: readonly string[], files = HEALTHY) {
  const entries = versions.map((each) => `{ version: "${each}", reason: ${REASON} }`);
  return damage(files, UK, /underReview: .*/, `underReview: [${entries.join(", ")}]`);
}

const asking = damage(
  HEALTHY,
  LEDGERLEAF_UK,
  "ordinary }",
  'ordinary, kubernetes: { version: "1.36", reason: a feature of its scheduler } }',
);

const fault = "error kubernetes-version-under-review";
const message = `uk/ledgerleaf/product runs "1.36", which uk has under review: ${REASON}`;
const related = [`${UK}#/spec/kubernetes/underReview/0/version under review`];

describe("a version that the jurisdiction has under review", () => {
  test("is refused where the tenant asks for it, whatever its reason", () => {
    expect(spoken(planOf(reviewing(["1.36"], asking)).findings)).toEqual([
      {
        fault,
        at: `${AT}/kubernetes/version`,
        message,
        hint: 'use "1.35", or record a waiver in jurisdictions/uk/waivers/',
        related,
      },
    ]);
  });

  test("is refused at the tenant cluster where it is that of the control plane cluster", () => {
    expect(spoken(planOf(reviewing(["1.35"])).findings)).toEqual([
      {
        fault,
        at: AT,
        message: message.replace("1.36", "1.35"),
        hint: 'add kubernetes: { version: "1.36" }, or record a waiver in jurisdictions/uk/waivers/',
        related,
      },
    ]);
  });

  test("leaves a waiver alone where no version is free", () => {
    const [finding] = spoken(planOf(reviewing(["1.36", "1.35"], asking)).findings);
    expect(finding?.hint).toBe("record a waiver in jurisdictions/uk/waivers/");
  });

  test("runs under a waiver, which is listed", () => {
    const text = `apiVersion: bailiwick.dev/v1
kind: Waiver
metadata: { name: early-1-36 }
spec:
  code: kubernetes-version-under-review
  object: { path: ${LEDGERLEAF_UK}, pointer: /spec/clusters/0/kubernetes/version }
  reason: the fault under review needs a feature that is off
  approver: uk-platform
  until: "2026-12-31"
`;
    const path = "jurisdictions/uk/waivers/early-1-36.yaml";
    const tree = [...reviewing(["1.36"], asking), { path, text }];
    const { value, findings } = planOf(tree);
    const { waivers } = catalogOf(tree).value;
    const outcome = applyWaivers(findings, waivers, new Set(tree.map((file) => file.path)));
    expect(outcome.findings).toEqual([]);
    expect(outcome.waived.map(({ definition }) => definition.code)).toEqual([
      "kubernetes-version-under-review",
    ]);
    const product = value.jurisdictions[1]?.tenants[0]?.clusters[0];
    expect(product?.kubernetes.value.version).toBe("1.36");
  });
});

test("the review of one jurisdiction says nothing to another, where that version runs", () => {
  expect(planOf(reviewing(["1.36"])).findings).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { damaged, found } from "../../../../support/emitted.ts";

const VALUES = "apps/eu/tenants/ledgerleaf/product/values.yaml";
const code = "values-refused-at-start";

describe("values that no control plane starts with are refused in the pull request", () => {
  test.each([
    [
      "a level of Pod Security",
      { from: /podSecurityStandard: [a-z]+/, to: "podSecurityStandard: tight" },
      "/policies/podSecurityStandard",
    ],
    [
      "three replicas on the database inside",
      {
        from: /^ {2}statefulSet:$/m,
        to: "  statefulSet:\n    highAvailability: { replicas: 3 }",
      },
      "/controlPlane/statefulSet/highAvailability/replicas",
    ],
    [
      "a custom resource with a dot and a slash in its name",
      {
        from: /^sync:\n( +)fromHost:/m,
        to: "sync:\n$1fromHost:\n$1  customResources: { a.b/c: { scope: Other } }",
      },
      "/sync/fromHost/customResources/a.b~1c/scope",
    ],
  ])("%s", (_, damage, pointer) => {
    const faults = found(damaged({ path: VALUES, ...damage }));
    const own = faults.filter(({ definition }) => definition.code === code);
    expect(own.map(({ origin }) => `${origin.file}${origin.pointer}`)).toEqual([
      `${VALUES}#0${pointer}`,
    ]);
    expect(own[0]?.hint).toBeTruthy();
  });
});

test("a release whose name the chart would cut is found by its namespace", () => {
  const long = "a".repeat(30);
  const host = "apps/eu/tenants/acme-bank/payments/host/manifests.yaml";
  const from = /^ {2}name: vc-acme-bank--payments$/m;
  const files = damaged({ path: host, from, to: `  name: ${long}` });
  const faults = found(files).filter(({ definition }) => definition.code === code);
  expect(faults.map(({ message }) => message)).toEqual([
    `"${long}" in "${long}" has 60 characters`,
  ]);
});

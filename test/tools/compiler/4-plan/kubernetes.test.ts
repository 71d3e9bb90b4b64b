import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { HEALTHY, LEDGERLEAF_UK, LONDON, RELEASE } from "../../../support/healthy-tree.ts";
import { place, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const CLUSTER = `${LEDGERLEAF_UK}#/spec/clusters/0`;
const HOST = `${LONDON}#/spec/kubernetes/version`;

function asking(version: string, files = HEALTHY) {
  const to = `ordinary, kubernetes: { version: "${version}" } }`;
  return damage(files, LEDGERLEAF_UK, "ordinary }", to);
}

test("nobody chose: the version of the control plane cluster, with the images that belong to it", () => {
  const [eu, uk] = planOf(HEALTHY).value.jurisdictions;
  const [payments] = eu?.tenants[0]?.clusters ?? [];
  const [product] = uk?.tenants[0]?.clusters ?? [];
  expect(payments?.kubernetes.value.kubernetesTag).toBe("v1.36.0");
  expect(product?.kubernetes.value.kubernetesTag).toBe("v1.35.0");
  expect(product && place(product.kubernetes.origin)).toBe(HOST);
});

describe("a version that the template has no images for", () => {
  const fault = "error kubernetes-version-not-offered";
  const related = [`${RELEASE}#/spec/kubernetes offered`];

  test("is refused where the tenant asks for it", () => {
    expect(spoken(planOf(asking("1.34")).findings)).toEqual([
      {
        fault,
        at: `${CLUSTER}/kubernetes/version`,
        message: 'tenant-cluster 1.0.0 has no images for Kubernetes "1.34"',
        hint: 'use "1.35" or "1.36"',
        related,
      },
    ]);
  });

  test("is asked for where it is that of the control plane cluster", () => {
    const files = damage(HEALTHY, LONDON, 'version: "1.35"', 'version: "1.37"');
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault,
        at: CLUSTER,
        message: 'tenant-cluster 1.0.0 has no images for Kubernetes "1.37"',
        hint: 'add kubernetes: { version: "1.35" or "1.36" }',
        related,
      },
    ]);
  });
});

describe("another version than that of the control plane cluster", () => {
  const at = `${CLUSTER}/kubernetes/version`;

  test.each([
    ["1.34", "1.36"],
    ["1.35", "1.36"],
    ["1.37", "1.36"],
    ["1.38", "1.36"],
  ])("on %s is taken with a warning", (host, wanted) => {
    const files = damage(HEALTHY, LONDON, 'version: "1.35" } # one', `version: "${host}" } # a`);
    const { value, findings } = planOf(asking(wanted, files));
    expect(spoken(findings)).toEqual([
      {
        fault: "warning kubernetes-skew-untested",
        at,
        message: `uk/ledgerleaf/product runs "${wanted}" on uk-lon-1, which runs "${host}"`,
        hint: `use "${host}", or another control plane cluster`,
        related: [`${HOST} uk-lon-1 runs ${host}`],
      },
    ]);
    const product = value.jurisdictions[1]?.tenants[0]?.clusters[0];
    expect(product?.kubernetes.value.version).toBe(wanted);
  });

  test.each(["1.33", "1.39"])("on %s is too far away", (host) => {
    const files = damage(HEALTHY, LONDON, 'version: "1.35"', `version: "${host}"`);
    expect(spoken(planOf(asking("1.36", files)).findings)).toEqual([
      {
        fault: "error kubernetes-skew-too-wide",
        at,
        message: `uk/ledgerleaf/product runs "1.36" on uk-lon-1, which runs "${host}"`,
        hint: `use "${host}", or another control plane cluster`,
        related: [`${HOST} uk-lon-1 runs ${host}`],
      },
    ]);
  });
});

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

import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { EU, HEALTHY } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const LEDGERLEAF = "jurisdictions/eu/tenants/ledgerleaf.yaml";

function insideOf(files = HEALTHY) {
  const [eu] = planOf(files).value.jurisdictions;
  const clusters = eu?.tenants.flatMap((each) => each.clusters) ?? [];
  return new Map(clusters.map(({ release, insideServer }) => [release, insideServer]));
}

test("on Argo CD's own cluster a tenant cluster is reached by a name of its certificate", () => {
  expect([...insideOf()]).toContainEqual([
    "vc-acme-bank--payments",
    "https://vc-acme-bank--payments.vc-acme-bank--payments:443",
  ]);
});

test("on another cluster nothing offers it, which is said at the line that chose the cluster", () => {
  const files = damage(
    HEALTHY,
    LEDGERLEAF,
    "name: product,",
    "name: product, controlPlaneCluster: eu-par-1,",
  );
  expect(insideOf(files).get("vc-ledgerleaf--product")).toBeUndefined();
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "warning policies-inside-not-delivered",
      at: `${LEDGERLEAF}#/spec/clusters/0/controlPlaneCluster`,
      message:
        "no policies get into eu/ledgerleaf/product: Argo CD runs on eu-fra-1, and nothing on eu-par-1 offers the API server of a tenant cluster",
      hint: "use controlPlaneCluster: eu-fra-1",
      related: [`${EU}#/spec/delivery/cluster Argo CD`],
    },
  ]);
});

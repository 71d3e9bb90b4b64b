import { expect, test } from "vitest";
import { compareTrees } from "../../../../tools/compiler/src/doors/compare-trees.ts";
import { ACME, EU, HEALTHY, NORDKLINIK } from "../../../support/healthy-tree.ts";
import { damage } from "../../../support/tree.ts";

const unchanged = (path: string, from: string, to: string) =>
  compareTrees(HEALTHY, damage(HEALTHY, path, from, to)).differences?.unchanged ?? [];

test("says what stays, and leaves out what does not", () => {
  expect(unchanged(ACME, "rto: PT4H", "rto: PT5H")).toEqual([
    {
      tenantClusters: ["eu/acme-bank/payments"],
      facts: [
        "dedicated nodes",
        "control plane on eu-fra-1 (DE, site fra-east, rheinwerk)",
        "audit to siem-fra (DE, rheinwerk)",
        "audit kept P2Y",
        "snapshots in snapshots-par (FR, rheinwerk)",
        "RPO PT1H",
        "restore to eu-par-1 (FR, site par-north, rheinwerk)",
        "Kubernetes 1.36",
        "template tenant-cluster 1.0.0",
      ],
    },
  ]);
});

test("the same words for several tenant clusters are one entry", () => {
  const all = unchanged(EU, "siem-fra, retention: P2Y", "siem-fra, retention: P3Y");
  expect(all.flatMap(({ tenantClusters }) => tenantClusters)).toHaveLength(5);
  expect(all.map(({ tenantClusters }) => tenantClusters)).toContainEqual([
    "eu/nordklinik/records",
    "eu/nordklinik/records-drill",
  ]);
});

test("says nothing about tenants without an effect in law", () => {
  expect(unchanged(NORDKLINIK, "team: clinical-platform", "team: clinic")).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import {
  ACME,
  EU,
  FRANKFURT,
  HEALTHY,
  LEDGERLEAF_UK,
  RELEASE,
  UK,
} from "../../../support/healthy-tree.ts";
import { place, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

describe("the smallest tenant is decided by others, and every value says by whom", () => {
  const payments = planOf(HEALTHY).value.jurisdictions[0]?.tenants[0]?.clusters[0];

  test.each([
    ["criticality", "critical-or-important", `${ACME}#/spec/clusters/0/criticality`],
    ["isolation", "dedicated", `${EU}#/spec/defaults/isolation/critical-or-important`],
    ["auditRetention", "P2Y", `${EU}#/spec/defaults/audit/retention`],
  ] as const)("%s is %s", (field, value, at) => {
    expect(payments?.[field].value).toBe(value);
    expect(payments && place(payments[field].origin)).toBe(at);
  });

  test.each([
    ["controlPlaneCluster", { name: "eu-fra-1" }, `${EU}#/spec/defaults/controlPlaneCluster`],
    ["template", { version: "1.0.0" }, `${EU}#/spec/defaults/template/version`],
    ["kubernetes", { version: "1.36" }, `${FRANKFURT}#/spec/kubernetes/version`],
    [
      "backingStore",
      { kind: "deployed-etcd", replicas: 3 },
      `${RELEASE}#/spec/defaults/backingStore/critical-or-important`,
    ],
    ["storageClass", { name: "fra-encrypted" }, `${FRANKFURT}#/spec/storageClasses/0`],
    ["auditSink", { entry: { name: "siem-fra" } }, `${EU}#/spec/defaults/audit/sink`],
  ] as const)("%s is %j", (field, value, at) => {
    expect(payments?.[field].value).toMatchObject(value);
    expect(payments && place(payments[field].origin)).toBe(at);
  });

  test("snapshots come from both files", () => {
    const { tool, ...sourced } = payments?.snapshots ?? {};
    expect(tool).toBe("etcd");
    const origins = Object.entries(sourced).map(([field, { origin }]) => [field, place(origin)]);
    expect(Object.fromEntries(origins)).toEqual({
      store: `${EU}#/spec/defaults/snapshots/store`,
      schedule: `${EU}#/spec/defaults/snapshots/schedule`,
      restoreTo: `${EU}#/spec/defaults/snapshots/restoreTo`,
      rto: `${ACME}#/spec/clusters/0/snapshots/rto`,
      rpo: `${ACME}#/spec/clusters/0/snapshots/rpo`,
    });
  });

  test("what nobody said is empty", () => {
    expect([payments?.egress, payments?.gpus]).toEqual([[], []]);
  });
});

describe("what nobody decides is asked", () => {
  const fault = "error decision-missing";
  const at = `${LEDGERLEAF_UK}#/spec/clusters/0`;

  test("on which control plane cluster it runs", () => {
    const files = damage(HEALTHY, UK, "    controlPlaneCluster: uk-lon-1\n", "");
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault,
        at,
        message: 'nobody has said on which control plane cluster "product" runs',
        hint: `add controlPlaneCluster: uk-lon-1, or decide it for all in ${UK} under defaults`,
      },
    ]);
  });

  test("which template it has", () => {
    const files = damage(HEALTHY, UK, / {4}template: .*\n/, "");
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault,
        at,
        message: 'nobody has said which template "product" has',
        hint: `add template: { name: …, version: … }, or decide it for all in ${UK} under defaults`,
      },
    ]);
  });

  test("how critical it is, and that is for the entity alone to say", () => {
    const files = damage(HEALTHY, LEDGERLEAF_UK, ", criticality: ordinary", "");
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault,
        at,
        message: `nobody has said how critical "product" is: the entity's own rating, never ours`,
        hint: "add criticality: critical-or-important or ordinary",
      },
    ]);
  });
});

import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import {
  ACME,
  EU,
  FRANKFURT,
  HEALTHY,
  LEDGERLEAF_UK,
  PARIS,
  paymentsSays,
  UK,
} from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/clusters/0/snapshots`;
const WRITTEN = "snapshots: { rto: PT4H, rpo: PT1H }";

function saying(snapshots: string) {
  return spoken(planOf(damage(HEALTHY, ACME, WRITTEN, `snapshots: { ${snapshots} }`)).findings);
}

describe("a schedule", () => {
  test("is a cron expression that runs", () => {
    expect(saying('schedule: "0 25 * * *", rto: PT4H, rpo: PT1H')).toEqual([
      {
        fault: "error malformed-schedule",
        at: `${AT}/schedule`,
        message: '"0 25 * * *" is not a cron expression of five fields that ever runs',
        hint: 'write five fields, for example "0 * * * *" for every hour',
      },
    ]);
    expect(saying('schedule: "0 0 30 2 *"').map(({ fault }) => fault)).toEqual([
      "error malformed-schedule",
    ]);
  });

  test("leaves no longer pause than the recovery point objective", () => {
    expect(saying('schedule: "0 3 * * *", rto: PT4H, rpo: PT1H')).toEqual([
      {
        fault: "error schedule-longer-than-rpo",
        at: `${AT}/rpo`,
        message: '"0 3 * * *" leaves 1440 minutes between two snapshots, and rpo is "PT1H"',
        hint: "take snapshots more often, or raise rpo",
        related: [`${AT}/schedule schedule: 0 3 * * *`],
      },
    ]);
  });

  test("of the jurisdiction is held against the objective of the tenant", () => {
    expect(saying("rto: PT4H, rpo: PT30M")).toEqual([
      {
        fault: "error schedule-longer-than-rpo",
        at: `${AT}/rpo`,
        message: '"0 * * * *" leaves 60 minutes between two snapshots, and rpo is "PT30M"',
        hint: "take snapshots more often, or raise rpo",
        related: [`${EU}#/spec/defaults/snapshots/schedule schedule: 0 * * * *`],
      },
    ]);
  });

  test("is as long as the objective at most, weekends included", () => {
    expect(saying('schedule: "*/30 * * * *", rpo: PT30M')).toEqual([]);
    expect(saying('schedule: "*/30 * * * 1-5", rpo: PT30M').map(({ message }) => message)).toEqual([
      '"*/30 * * * 1-5" leaves 2910 minutes between two snapshots, and rpo is "PT30M"',
    ]);
  });
});

describe("a tenant under DORA restores elsewhere", () => {
  test("than to the control plane cluster that it runs on", () => {
    expect(saying("restoreTo: eu-fra-1, rto: PT4H, rpo: PT1H")).toEqual([
      {
        fault: "error restore-target-not-segregated",
        at: `${AT}/restoreTo`,
        message:
          'eu/acme-bank/payments on eu-fra-1 would be restored to "eu-fra-1" on the same control plane cluster',
        hint: "use restoreTo: eu-par-1",
        related: [`${FRANKFURT}#/spec/site source site`],
      },
    ]);
  });

  test("than to another control plane cluster on the same site", () => {
    const files = damage(HEALTHY, PARIS, "site: par-north", "site: fra-east");
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault: "error restore-target-not-segregated",
        at: `${EU}#/spec/defaults/snapshots/restoreTo`,
        message:
          'eu/acme-bank/payments on eu-fra-1 would be restored to "eu-par-1" on the same site',
        hint: "declare a control plane cluster of eu on another site",
        related: [`${FRANKFURT}#/spec/site source site`],
      },
    ]);
  });

  test("and others, or for ordinary functions, may do as they like", () => {
    const ordinary = damage(HEALTHY, ACME, "critical-or-important", "ordinary");
    const files = damage(ordinary, ACME, WRITTEN, "snapshots: { restoreTo: eu-fra-1 }");
    expect(planOf(files).findings).toEqual([]);
    const unbound = damage(HEALTHY, ACME, "[dora, gdpr]", "[gdpr]");
    const here = damage(unbound, ACME, WRITTEN, "snapshots: { restoreTo: eu-fra-1 }");
    expect(planOf(here).findings).toEqual([]);
  });
});

describe("where the jurisdiction decides nothing about copies", () => {
  const at = `${LEDGERLEAF_UK}#/spec/clusters/0`;
  const fault = "error decision-missing";
  const orIn = `, or decide it for all in ${UK} under defaults`;

  test("a tenant without them has none", () => {
    const uk = planOf(HEALTHY).value.jurisdictions[1];
    expect(uk?.tenants[0]?.clusters[0]).not.toHaveProperty("snapshots");
  });

  test("a tenant that wants some is asked for each part that is missing", () => {
    const said = "ordinary, snapshots: { rpo: PT1H } }";
    expect(spoken(planOf(damage(HEALTHY, LEDGERLEAF_UK, "ordinary }", said)).findings)).toEqual([
      {
        fault,
        at,
        message: 'nobody has said where copies of the state of "product" are kept',
        hint: `add snapshots: { store: snapshots-lon }${orIn}`,
      },
      {
        fault,
        at,
        message: 'nobody has said how often the state of "product" is copied',
        hint: `add snapshots: { schedule: … }, a cron expression such as "0 * * * *"${orIn}`,
      },
      {
        fault,
        at,
        message: 'nobody has said to which control plane cluster "product" would be restored',
        hint: `add snapshots: { restoreTo: … }${orIn}`,
      },
    ]);
  });

  test("and for nothing else", () => {
    const files = damage(HEALTHY, EU, ", restoreTo: eu-par-1 }", " }");
    const found = spoken(planOf(files).findings);
    expect(found[0]).toEqual({
      fault,
      at: `${ACME}#/spec/clusters/0`,
      message: 'nobody has said to which control plane cluster "payments" would be restored',
      hint: `add snapshots: { restoreTo: eu-par-1 }, or decide it for all in ${EU} under defaults`,
    });
    expect(found).toHaveLength(5);
  });
});

test("what a tenant says goes before the default, part by part", () => {
  const files = paymentsSays("storageClass: fra-encrypted");
  const said = damage(files, ACME, WRITTEN, 'snapshots: { schedule: "*/10 * * * *" }');
  const payments = planOf(said).value.jurisdictions[0]?.tenants[0]?.clusters[0];
  expect(payments?.snapshots).toMatchObject({
    schedule: { value: "*/10 * * * *" },
    store: { value: { entry: { name: "snapshots-par" } } },
  });
});

import { describe, expect, test } from "vitest";
import { catalogOf, planOf } from "../../../support/catalog-of.ts";
import { ACME, acmeSays } from "../../../support/healthy-tree.ts";
import { place, spoken } from "../../../support/spoken.ts";

const PAYMENTS =
  "    - { name: payments, environment: production, criticality: critical-or-important, " +
  "isolation: dedicated, egress: [{ to: swift-gateway }], audit: { retention: P3Y }, " +
  "snapshots: { rto: PT4H, rpo: PT1H } }\n";
const CLUSTERS = `${ACME}#/spec/clusters`;

function shapes(more: string) {
  const { value, findings } = catalogOf(acmeSays(PAYMENTS + more));
  expect(spoken(findings)).toEqual([]);
  return value.jurisdictions[0]?.tenants[0]?.clusters ?? [];
}

describe("a tenant cluster that is like another", () => {
  const [payments, drill] = shapes(
    "    - { name: drill, environment: resilience-test, like: payments, audit: { retention: P1Y } }\n",
  );

  test("has its own name, line and environment", () => {
    expect(drill).toMatchObject({
      name: "drill",
      environment: "resilience-test",
      like: "payments",
    });
    expect(drill && place(drill.origin)).toBe(`${CLUSTERS}/1`);
  });

  test("takes what it leaves out, with the line that said it there", () => {
    expect(drill?.criticality).toBe(payments?.criticality);
    expect(drill?.isolation).toBe(payments?.isolation);
    expect(drill?.rpo).toEqual({ value: "PT1H", origin: payments?.rpo?.origin });
    expect(drill?.egress.map(({ origin }) => place(origin))).toEqual([`${CLUSTERS}/0/egress/0/to`]);
  });

  test("keeps what it says itself, field by field", () => {
    expect(drill?.auditRetention?.value).toBe("P1Y");
    expect(drill?.auditRetention && place(drill.auditRetention.origin)).toBe(
      `${CLUSTERS}/1/audit/retention`,
    );
  });
});

test("an empty list is said: it takes nothing over", () => {
  const [, drill] = shapes(
    "    - { name: drill, environment: resilience-test, like: payments, egress: [] }\n",
  );
  expect(drill?.egress).toEqual([]);
});

test("like may go over several tenant clusters, in any order of the file", () => {
  const [, first, second] = shapes(
    "    - { name: second, environment: test, like: first }\n" +
      "    - { name: first, environment: test, like: payments, isolation: shared }\n",
  );
  expect([first?.name, first?.isolation?.value]).toEqual(["second", "shared"]);
  expect([second?.name, second?.criticality?.value]).toEqual(["first", "critical-or-important"]);
});

test("like names a tenant cluster of the same tenant", () => {
  const files = acmeSays(`${PAYMENTS}    - { name: drill, environment: test, like: paymnets }\n`);
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "error unknown-tenant-cluster",
      at: `${CLUSTERS}/1/like`,
      message: '"paymnets" is not another tenant cluster of this tenant',
      hint: "did you mean payments?",
    },
  ]);
});

test("like names another one", () => {
  const files = acmeSays(`${PAYMENTS}    - { name: drill, environment: test, like: drill }\n`);
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "error like-in-a-circle",
      at: `${CLUSTERS}/1/like`,
      message: '"drill" is like "drill"',
      hint: "use payments, or leave like: out and say its fields here",
    },
  ]);
});

test("like goes in no circle: each of its members says so, and whoever hangs on it does not", () => {
  const files = acmeSays(
    "    - { name: a, environment: test, like: b }\n" +
      "    - { name: b, environment: test, like: a }\n" +
      "    - { name: c, environment: test, like: a }\n",
  );
  const fault = "error like-in-a-circle";
  const hint = "leave like: out at one of them and say its fields there";
  expect(spoken(planOf(files).findings)).toEqual([
    { fault, at: `${CLUSTERS}/0/like`, message: '"a" is like "b" is like "a"', hint },
    { fault, at: `${CLUSTERS}/1/like`, message: '"b" is like "a" is like "b"', hint },
  ]);
});

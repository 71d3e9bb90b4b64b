import { expect, test } from "vitest";
import { ACME, acmeSays, EU, HEALTHY, paymentsSays } from "../../../../support/healthy-tree.ts";
import { onTheWay } from "../../../../support/transitions.ts";
import { damage } from "../../../../support/tree.ts";

const fault = "error isolation-changed";

test("a tenant cluster that changes its isolation is told the way that works", () => {
  const files = paymentsSays("isolation: shared");
  expect(onTheWay(files)).toEqual([
    {
      fault,
      at: `${ACME}#/spec/clusters/0/isolation`,
      message: 'eu/acme-bank/payments changes its isolation from "dedicated" to "shared"',
      hint:
        `keep isolation: dedicated there, in ${ACME}; to change it, add a tenant cluster of another ` +
        "name with the new isolation, move the workloads there, and retire this one",
    },
  ]);
});

test("one default that moves many tenant clusters is one finding, at its line", () => {
  const files = damage(
    HEALTHY,
    EU,
    "critical-or-important: dedicated",
    "critical-or-important: shared",
  );
  expect(onTheWay(files)).toMatchObject([
    {
      fault,
      at: `${EU}#/spec/defaults/isolation/critical-or-important`,
      message: expect.stringMatching(
        /^eu\/acme-bank\/payments, eu\/nordklinik\/records and eu\/nordklinik\/records-drill change their isolation /,
      ),
    },
  ]);
});

test("what the hint says, and what the way says, is no fault", () => {
  expect(onTheWay(paymentsSays("isolation: dedicated"))).toEqual([]);
  const beside = acmeSays(
    "    - { name: payments, environment: production, criticality: critical-or-important, snapshots: { rto: PT4H, rpo: PT1H } }\n" +
      "    - { name: payments-next, environment: production, criticality: ordinary, isolation: shared }\n",
  );
  expect(onTheWay(beside)).toEqual([]);
});

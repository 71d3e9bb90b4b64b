import { expect, test } from "vitest";
import { unprovenLine } from "../../../../tools/cli/src/print/unproven.ts";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, HEALTHY, paymentsSays } from "../../../support/healthy-tree.ts";
import { withPrivateNodes } from "../../../support/private-nodes.ts";
import { damage } from "../../../support/tree.ts";

test("what only a licensed image runs is named as unproven", () => {
  expect(unprovenLine(planOf(withPrivateNodes()).value)).toBe(
    "run time unproven: eu/acme-bank/payments (private-nodes): " +
      "a licensed image runs, and none ran here",
  );
});

test("nothing is said where the open image runs everywhere", () => {
  expect(unprovenLine(planOf(HEALTHY).value)).toBe("");
  expect(unprovenLine(planOf(paymentsSays("edition: oss")).value)).toBe("");
});

test("of many, their number is told", () => {
  const drills = ["a", "b", "c"].map(
    (name) => `    - { name: ${name}, environment: test, like: payments }\n`,
  );
  const files = damage(withPrivateNodes(), ACME, /$/, drills.join(""));
  expect(unprovenLine(planOf(files).value)).toContain("unproven: 4 tenant clusters:");
});

import { expect, test } from "vitest";
import { ACME, HEALTHY } from "../../../../support/healthy-tree.ts";
import { onTheWay } from "../../../../support/transitions.ts";
import { damage } from "../../../../support/tree.ts";

const until = (day: string) =>
  damage(
    HEALTHY,
    ACME,
    "  clusters:",
    `  lifecycle: { state: retiring, approver: eu-platform, until: ${day} }\n  clusters:`,
  );
const GONE = HEALTHY.filter(({ path }) => path !== ACME);

test("the last day is one on which it runs", () => {
  expect(onTheWay(GONE, until("2026-12-31"), "2026-12-31")).toEqual([
    {
      fault: "error removed-before-its-day",
      at: `${ACME}#`,
      message: '"eu/acme-bank" is removed on 2026-12-31, and its last day is "2026-12-31"',
      hint:
        `put it back into ${ACME} until 2026-12-31 has passed; for an earlier end, let the ` +
        "approver set an earlier until, and merge that first",
    },
  ]);
  expect(onTheWay(GONE, until("2026-12-31"), "2027-01-01")).toEqual([]);
});

test("an earlier day is agreed on first", () => {
  expect(onTheWay(until("2026-11-30"), until("2026-12-31"))).toEqual([]);
  expect(onTheWay(GONE, until("2026-11-30"), "2026-12-01")).toEqual([]);
});

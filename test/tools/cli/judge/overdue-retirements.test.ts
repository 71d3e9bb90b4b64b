import { compile } from "@bailiwick/compiler";
import { expect, test } from "vitest";
import { overdueRetirements } from "../../../../tools/cli/src/judge/overdue-retirements.ts";
import { ACME, HEALTHY, NORDKLINIK } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const RETIRING = 'lifecycle: { state: retiring, approver: eu-platform, until: "2026-12-31" }';
const fault = "warning retirement-overdue";
const message = 'its last day was "2026-12-31"';
const overdue = (files: typeof HEALTHY, today: string) =>
  spoken(overdueRetirements(compile(files), today));

test("a whole tenant is one finding, from the day after its last", () => {
  const files = damage(HEALTHY, NORDKLINIK, "  clusters:", `  ${RETIRING}\n  clusters:`);
  expect(overdue(files, "2026-12-31")).toEqual([]);
  expect(overdue(files, "2027-01-01")).toEqual([
    {
      fault,
      at: `${NORDKLINIK}#/spec/lifecycle/until`,
      message,
      hint: "remove this file, or let eu-platform set a later day",
    },
  ]);
});

test("a tenant cluster is found at its own line", () => {
  const files = damage(HEALTHY, ACME, "{ name: payments,", `{ name: payments, ${RETIRING},`);
  expect(overdue(files, "2027-01-01")).toEqual([
    {
      fault,
      at: `${ACME}#/spec/clusters/0/lifecycle/until`,
      message,
      hint: "remove this tenant cluster, or let eu-platform set a later day",
    },
  ]);
});

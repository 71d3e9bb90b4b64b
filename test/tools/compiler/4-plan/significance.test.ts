import { compile } from "@bailiwick/compiler";
import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, HEALTHY, LEDGERLEAF_UK } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const low = (path: string) =>
  damage(HEALTHY, path, "  clusters:", "  significance: low\n  clusters:");

test("a tenant of low significance is advised against a control plane of its own", () => {
  const files = low(LEDGERLEAF_UK);
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "warning control-plane-for-low-significance",
      at: `${LEDGERLEAF_UK}#/spec/significance`,
      message:
        'uk/ledgerleaf/product has a control plane of its own, and its significance is "low"',
      hint:
        "make it a guest of a tenant cluster that is there already (guests:) and take product " +
        "out, or take significance out if the boundary does carry weight",
    },
  ]);
  expect(compile(files).outputs).toEqual(compile(HEALTHY).outputs);
});

test("what the tenant itself rates critical is not talked down", () => {
  expect(planOf(low(ACME)).findings).toEqual([]);
});

import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { HEALTHY } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";

test("healthy", () => {
  const t = performance.now();
  expect(spoken(planOf(HEALTHY).findings)).toEqual([]);
  console.log(performance.now() - t, HEALTHY.length);
});

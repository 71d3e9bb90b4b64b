import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { EU, HEALTHY } from "../../../support/healthy-tree.ts";
import { damage } from "../../../support/tree.ts";

const GDPR = "policies/regulations/gdpr.yaml";

/** Jurisdictions that have Kyverno inside their tenant clusters. */
function asking(files = HEALTHY): readonly string[] {
  const { jurisdictions } = planOf(files).value;
  return jurisdictions.flatMap((each) => (each.kyvernoInside ? [each.jurisdiction.name] : []));
}

test("nobody gets an engine inside tenant clusters who did not ask for it", () => {
  expect(asking()).toEqual([]);
});

test("a jurisdiction asks for its own", () => {
  const said = damage(HEALTHY, EU, "  defaults:", "  defaults:\n    kyvernoInside: true");
  expect(asking(said)).toEqual(["eu"]);
});

test("a regulation asks wherever it is in force, and nowhere else", () => {
  const said = damage(HEALTHY, GDPR, "\n  articles:", "\n  kyvernoInside: true\n  articles:");
  expect(asking(said)).toEqual(["eu"]);
});

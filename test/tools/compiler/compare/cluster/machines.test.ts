import { describe, expect, test } from "vitest";
import { compareTrees } from "../../../../../tools/compiler/src/doors/compare-trees.ts";
import { EU } from "../../../../support/healthy-tree.ts";
import { MADE, withAutoNodes } from "../../../../support/private-nodes.ts";
import { damage } from "../../../../support/tree.ts";

const VIENNA =
  "    - { name: vienna, kind: cloud-region, region: { provider: cloud-nodes, name: vie-1 }, country: AT, operator: rheinwerk }\n";
const withVienna = (made?: string) =>
  damage(withAutoNodes(made), EU, "  delivery: {", `${VIENNA}  delivery: {`);

function effects(head: string) {
  const { findings, differences } = compareTrees(withVienna(), withVienna(head));
  expect(findings.head.filter(({ definition }) => definition.severity === "error")).toEqual([]);
  return (differences?.effects ?? []).map(
    ({ name, about, before, after }) => `${name} ${about}: ${before} -> ${after}`,
  );
}

describe("machines that are made elsewhere", () => {
  test("in another country are a new country, and moved", () => {
    const found = effects(MADE.replace("berlin", "vienna"));
    expect(found).toContain("new-country cloud region: DE -> AT");
    const both = "metal-fra (DE, rheinwerk), cloud-nodes (DE, rheinwerk)";
    expect(found).toContain(
      `placement-moved machines: ${both}, berlin (DE, rheinwerk) -> ${both}, vienna (AT, rheinwerk)`,
    );
  });

  test("and more of them in the same region have moved nowhere", () => {
    const found = effects(MADE.replace("quantity: 2", "quantity: 3"));
    expect(found.filter((each) => /country|moved/.test(each))).toEqual([]);
  });
});

import { expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { EU } from "../../../support/healthy-tree.ts";
import { withAutoNodes } from "../../../support/private-nodes.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const REGION = "region: { provider: cloud-nodes, name: ber-1 }, ";

const said = (from: string, to: string) =>
  spoken(catalogOf(damage(withAutoNodes(), EU, from, to)).findings).map(
    ({ fault, message, hint }) => ({ fault, message, hint }),
  );

test("a region says whose it is", () => {
  expect(said(REGION, "")).toEqual([
    {
      fault: "error cloud-region-incomplete",
      message: 'nobody has said whose region "berlin" is',
      hint: "add region: { provider: cloud-nodes, name: <as it calls the region> }",
    },
  ]);
});

test("nothing else has a region", () => {
  expect(said("hosts: [compute", `${REGION}hosts: [compute`)).toEqual([
    {
      fault: "error cloud-region-incomplete",
      message: '"cloud-nodes" is of kind node-provider, and has a region that nothing reads',
      hint: "leave region out, or write kind: cloud-region",
    },
  ]);
});

test.each([
  ["nobody declared", "clouds", "unknown-inventory-entry"],
  ["is no node provider", "kms", "wrong-place-kind"],
])("a provider that %s has no regions", (_, provider, code) => {
  const [first] = said(REGION, REGION.replace("cloud-nodes", provider));
  expect(first?.fault).toBe(`error ${code}`);
});

import { load } from "js-yaml";
import { expect, test } from "vitest";
import { DOCUMENTS } from "../../../../support/emitted-objects.ts";
import { EU, HEALTHY } from "../../../../support/healthy-tree.ts";

test("the register holds the whole inventory and says how much of it was checked", () => {
  const register = DOCUMENTS.find(({ path }) => path === "apps/eu/register.yaml")?.object;
  const input = load(HEALTHY.find(({ path }) => path === EU)?.text ?? "") as {
    spec: { inventory: unknown; operators: unknown; layers: unknown };
  };
  expect(register?.spec).toMatchObject({
    endpoints: input.spec.inventory,
    operators: input.spec.operators,
    layers: input.spec.layers,
    delivery: { argoCdOn: "eu-fra-1", remote: "git", source: "forge" },
  });
  expect(JSON.stringify(register?.spec)).toContain("declared, not checked");
});

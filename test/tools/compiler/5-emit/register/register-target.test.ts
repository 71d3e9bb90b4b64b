import type { JsonObject } from "@bailiwick/model/json-value";
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

test("what guards a decision is told with the articles of regulations in force, and no others", () => {
  const guards = (code: string) => {
    const found = DOCUMENTS.find(({ path }) => path === `apps/${code}/register.yaml`);
    return JSON.stringify((found?.object.spec as JsonObject | undefined)?.guards);
  };
  expect(guards("eu")).toContain("dora-12.3");
  expect(guards("uk")).toContain("ukgdpr-44a");
  expect(guards("uk")).not.toMatch(/dora-|nis2-|"gdpr-/);
});

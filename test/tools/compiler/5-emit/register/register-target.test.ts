import type { JsonObject } from "@bailiwick/model/json-value";
import { load } from "js-yaml";
import { expect, test } from "vitest";
import { compile } from "../../../../../tools/compiler/src/compile.ts";
import { DOCUMENTS } from "../../../../support/emitted-objects.ts";
import { ACME, EU, HEALTHY } from "../../../../support/healthy-tree.ts";
import { damage } from "../../../../support/tree.ts";

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

test("every layer is told with its capability and what is declared to lead there", () => {
  const found = DOCUMENTS.find(({ path }) => path === "apps/eu/register.yaml");
  const spec = found?.object.spec as { reach: { because: string }[] } | undefined;
  expect(spec?.reach).toHaveLength(12);
  expect(new Set(spec?.reach.map(({ because }) => because))).toEqual(new Set(["no declared path"]));
});

test("a path is told with the fact that binds and its line", () => {
  const files = damage(HEALTHY, EU, "presence: [DE, FR]", "presence: [DE, FR, US]");
  const free = damage(files, ACME, "  require: { noThirdCountryReach: [plaintext] }\n", "");
  const { outputs } = compile(free);
  const register = load(outputs.find(({ path }) => path === "apps/eu/register.yaml")?.text ?? "");
  expect(register).toHaveProperty("spec.reach.0", {
    layer: "facility",
    capability: "availability",
    countries: ["US"],
    paths: 1,
    because: "presence of rheinwerk",
    at: `${EU}#/spec/operators/0/presence/2`,
  });
});

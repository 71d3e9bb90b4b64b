import { expect, test } from "vitest";
import { HOMES, homeOf, policyAt } from "../../../../tools/compiler/src/2-shape/home-of.ts";
import { KINDS } from "../../../../tools/compiler/src/2-shape/kinds.ts";

test("every kind has a home, and its schema is its own", () => {
  expect(Object.keys(HOMES).sort()).toEqual(Object.keys(KINDS).sort());
  for (const [kind, schema] of Object.entries(KINDS)) {
    expect(schema.properties?.kind?.const).toBe(kind);
  }
});

test.each([
  ["templates/a/releases/1.0.0.yaml", { kind: "Template", name: "a", version: "1.0.0" }],
  ["jurisdictions/eu/tenants/a.yaml", { kind: "Tenant", name: "a" }],
  ["jurisdictions/eu/tenants/a.move.yaml", { kind: "Move", name: "a" }],
  ["jurisdictions/eu/tenants/b/a.yaml", undefined],
  ["jurisdictions/eu/tenants/ayaml", undefined],
  ["x/jurisdictions/eu/tenants/a.yaml", undefined],
  ["policies/other/a/card.yaml", undefined],
])("%s", (path, home) => {
  expect(homeOf(path)).toEqual(home);
});

test.each([
  ["policies/build/a/a.yaml", "a"],
  ["policies/admission/a/a.yaml", "a"],
  ["policies/admission/a/b.yaml", undefined],
  ["policies/regulations/a/a.yaml", undefined],
])("the policy at %s is %s", (path, name) => {
  expect(policyAt(path)).toBe(name);
});

import { expect, test } from "vitest";
import { damaged, faults, found } from "../../../../support/emitted.ts";

const code = "project-after-application";

const ENGINE = "apps/eu/argo-cd/policy-engine/eu-fra-1.yaml";
const ACME = "apps/eu/argo-cd/tenants/acme-bank.yaml";

test.each([
  ["in the wave of what uses it", ENGINE, '"-2"', '"-1"', "#0"],
  ["later than what uses it", ENGINE, '"-2"', '"0"', "#0"],
  [
    "in no wave, as its users",
    ACME,
    ', annotations: { argocd.argoproj.io/sync-wave: "-2" }',
    "",
    "#0",
  ],
  ["in a wave that is no number", ACME, '"-2"', "first", "#0"],
])("a project comes %s", (_, path, from, to, at) => {
  expect(faults(damaged({ path, from, to }))).toEqual([`${code} ${path}${at}/metadata`]);
});

test("an ApplicationSet moves before its project", () => {
  const [finding] = found(damaged({ path: ENGINE, from: '"-1"', to: '"-2"' }));
  expect(finding?.message).toBe(
    '"policy-engine-eu-fra-1" is in wave -2, its project "policy-engine-eu-fra-1" in -2',
  );
  expect(finding?.hint).toContain('argocd.argoproj.io/sync-wave: "-3"');
});

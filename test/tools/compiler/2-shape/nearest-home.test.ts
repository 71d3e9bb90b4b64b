import { expect, test } from "vitest";
import { nearestHome } from "../../../../tools/compiler/src/2-shape/nearest-home.ts";

test.each([
  ["jurisdictions/eu/tenent/a.yaml", undefined, undefined, "jurisdictions/eu/tenants/a.yaml"],
  [
    "jurisdictions/eu/control-plane-cluster/a.yaml",
    "ControlPlaneCluster",
    "a",
    "jurisdictions/eu/control-plane-clusters/a.yaml",
  ],
  ["jurisdictions/eu/x/a.yaml", "Waiver", "a", "jurisdictions/eu/waivers/a.yaml"],
  ["policies/build/demand/ask.yaml", undefined, undefined, "policies/build/demand/demand.yaml"],
  ["policies/build/demand/cards.yaml", "PolicyCard", "demand", "policies/build/demand/card.yaml"],
  ["templates/a.yaml", "Tenant", "a", undefined],
  ["templates/a.yaml", undefined, undefined, undefined],
] as const)("%s (%s %s): %s", (path, kind, name, expected) => {
  expect(nearestHome(path, kind, name)).toBe(expected);
});

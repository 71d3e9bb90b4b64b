import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { HEALTHY, PARIS } from "../../../support/healthy-tree.ts";
import { damage } from "../../../support/tree.ts";

function serversOf(files = HEALTHY) {
  const [eu] = planOf(files).value.jurisdictions;
  return eu?.controlPlaneClusters.map(({ name, server }) => [name, server]);
}

test("Argo CD knows its own cluster by a fixed name, and others by their API server", () => {
  expect(serversOf()).toEqual([
    ["eu-fra-1", "https://kubernetes.default.svc"],
    ["eu-par-1", "https://api.par-1.rheinwerk.example:6443"],
  ]);
});

test("a port that is said is taken", () => {
  const files = damage(HEALTHY, PARIS, "rheinwerk.example }", "rheinwerk.example, port: 443 }");
  expect(serversOf(files)?.[1]).toEqual(["eu-par-1", "https://api.par-1.rheinwerk.example:443"]);
});

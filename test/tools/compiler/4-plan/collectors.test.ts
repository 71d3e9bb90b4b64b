import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { WITH_PIPELINES, withPipelines } from "../../../support/controls.ts";
import { ACME, HEALTHY } from "../../../support/healthy-tree.ts";
import { OWN_NODES, withPrivateNodes } from "../../../support/private-nodes.ts";

function collectorsOf(files = HEALTHY) {
  const [eu] = planOf(files).value.jurisdictions;
  const acme = eu?.tenants.find(({ tenant }) => tenant.file === ACME);
  return acme?.clusters.map(({ collectors }) => collectors?.origin.pointer);
}

test("what a control plane says is collected where its jurisdiction says so", () => {
  expect(collectorsOf(WITH_PIPELINES)).toEqual(["/spec/pipelines"]);
  expect(collectorsOf()).toEqual([undefined]);
});

test("a control plane on a machine of its own is out of the collectors' sight", () => {
  const files = (fields: string, isolation: string) =>
    withPipelines(withPrivateNodes(OWN_NODES + fields, isolation));
  expect(collectorsOf(files("", "private-nodes"))).toEqual(["/spec/pipelines"]);
  expect(collectorsOf(files(", backingStore: { kind: sqlite }", "standalone"))).toEqual([
    undefined,
  ]);
});

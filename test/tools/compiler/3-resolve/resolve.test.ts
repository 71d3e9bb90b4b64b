import { expect, test } from "vitest";
import { catalogOf, planOf } from "../../../support/catalog-of.ts";
import { HEALTHY } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";

test("nothing is said against the repository's own tree", () => {
  expect(spoken(planOf(HEALTHY).findings)).toEqual([]);
});

test("everything is in the catalog, by name and in order", () => {
  const { jurisdictions, waivers } = catalogOf(HEALTHY).value;
  const names = jurisdictions.map(({ name, controlPlaneClusters, tenants }) => ({
    name,
    clusters: [...controlPlaneClusters.keys()],
    tenants: tenants.map((tenant) => tenant.name),
  }));
  expect(names).toEqual([
    {
      name: "eu",
      clusters: ["eu-fra-1", "eu-par-1"],
      tenants: ["acme-bank", "ledgerleaf", "nordklinik", "synapse-lab"],
    },
    { name: "uk", clusters: ["uk-lon-1"], tenants: ["ledgerleaf"] },
  ]);
  expect(waivers).toEqual([]);
});

test("the order of the files changes nothing", () => {
  const { value } = catalogOf([...HEALTHY].reverse());
  expect(value).toEqual(catalogOf(HEALTHY).value);
});

test("no files are no jurisdictions, and nothing to complain of", () => {
  expect(planOf([])).toEqual({ value: { jurisdictions: [] }, findings: [] });
});

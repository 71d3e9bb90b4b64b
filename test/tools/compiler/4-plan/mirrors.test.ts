import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { EU, euAlsoHas, HEALTHY, UK } from "../../../support/healthy-tree.ts";
import { type Spoken, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const fault = "error mirror-unclear";
const HOSTS = "name: registry, kind: registry, hosts: [registry.albion-grid.example]";

function findings(from: string | RegExp, to: string): readonly Spoken[] {
  return spoken(planOf(damage(HEALTHY, UK, from, to)).findings);
}

describe("a jurisdiction has one registry and one chart repository", () => {
  test.each([
    ["registry", / {4}- \{ name: registry,.*\n/],
    ["chart-repository", / {4}- \{ name: charts,.*\n/],
  ])("and not none: %s", (kind, line) => {
    expect(findings(line, "")).toEqual([
      {
        fault,
        at: `${UK}#/spec/inventory`,
        message: `uk has no inventory entry of kind ${kind}`,
        hint: `add one entry of kind ${kind}`,
      },
    ]);
  });

  test("and not two", () => {
    const files = euAlsoHas(
      "    - { name: mirror, kind: registry, hosts: [mirror.rheinwerk.example], country: DE, operator: rheinwerk }\n",
    );
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault,
        at: `${EU}#/spec/inventory/10`,
        message: "eu has 2 inventory entries of kind registry: mirror and registry",
        hint: "keep one of them",
      },
    ]);
  });
});

describe("a mirror has one host", () => {
  const other = HOSTS.replace("]", ", mirror.albion-grid.example]");

  test.each([
    ["two hosts", other],
    ["a pattern", HOSTS.replace("[registry.albion", '["*.albion').replace("example]", 'example"]')],
    ["a range", "name: registry, kind: registry, cidrs: [10.64.1.1/32]"],
  ])("and not %s", (_, written) => {
    expect(findings(HOSTS, written)).toEqual([
      {
        fault,
        at: `${UK}#/spec/inventory/0/hosts`,
        message: 'registry "registry" does not have exactly one host',
        hint: "name one host, without *",
      },
    ]);
  });
});

test("without mirrors nothing of the jurisdiction is planned, and its neighbour is", () => {
  const files = damage(HEALTHY, UK, / {4}- \{ name: charts,.*\n/, "");
  const names = planOf(files).value.jurisdictions.map(({ jurisdiction }) => jurisdiction.name);
  expect(names).toEqual(["eu"]);
});

import type { JsonValue } from "@bailiwick/model/json-value";
import { describe, expect, test } from "vitest";
import { emit } from "../../../../../tools/compiler/src/5-emit/emit.ts";
import { VALUES, withValue } from "../../../../support/acme-object.ts";
import { catalogOf, planOf } from "../../../../support/catalog-of.ts";
import { faults } from "../../../../support/emitted.ts";
import { withAutoNodes } from "../../../../support/private-nodes.ts";

const code = "auto-nodes-outside-jurisdiction";
const INPUT = withAutoNodes();
const CATALOG = catalogOf(INPUT).value;
const EMITTED = emit(planOf(INPUT).value).value;

const own = (field: string, value: JsonValue) =>
  faults(withValue(field, value, VALUES, EMITTED), CATALOG).filter((each) =>
    each.startsWith(`${code} `),
  );

const demand = (operator: string, ...values: string[]) => ({
  property: "region",
  operator,
  values,
});
const pool = (...nodeTypeSelector: JsonValue[]) => ({ name: "a", quantity: 1, nodeTypeSelector });
const HEALTHY = {
  provider: "cloud-nodes",
  properties: { region: "ber-1" },
  static: [pool(demand("In", "ber-1"))],
};

test("machines as they are emitted, and as they are written here, are made inside", () => {
  expect(faults(EMITTED, CATALOG)).toEqual([]);
  expect(own("privateNodes.autoNodes", [HEALTHY])).toEqual([]);
});

describe("machines are made elsewhere by", () => {
  test.each<[string, JsonValue, string]>([
    ["a provider that nobody declared", { provider: "clouds" }, "provider"],
    ["a place that makes none", { provider: "metal-fra" }, "provider"],
    ["no region of the provider", { properties: {} }, "properties/region"],
    ["a region that nobody declared", { properties: { region: "us-1" } }, "properties/region"],
    ["a region of another provider", { properties: { region: "kel-1" } }, "properties/region"],
    [
      "whatever else the provider is told",
      { properties: { region: "ber-1", zone: "x" } },
      "properties/zone",
    ],
    ["a pool without a region", { static: [pool()] }, "static/0/nodeTypeSelector"],
    [
      "a demand on something else",
      { dynamic: [pool({ property: "zone", operator: "In", values: ["ber-1"] })] },
      "dynamic/0/nodeTypeSelector",
    ],
    [
      "a region abroad beside one inside",
      { static: [pool(demand("In", "ber-1", "us-1"))] },
      "static/0/nodeTypeSelector/0/values",
    ],
    ["no value", { static: [pool(demand("In"))] }, "static/0/nodeTypeSelector/0/values"],
    [
      "every region but one",
      { static: [pool(demand("NotIn", "us-1"))] },
      "static/0/nodeTypeSelector/0/operator",
    ],
    [
      "any region at all",
      { static: [pool(demand("Exists"))] },
      "static/0/nodeTypeSelector/0/operator",
    ],
    [
      "a profile of the machines",
      { static: [{ ...pool(demand("In", "ber-1")), profile: "open" }] },
      "static/0/profile",
    ],
  ])("%s", (_, damaged, where) => {
    const found = own("privateNodes.autoNodes", [{ ...HEALTHY, ...(damaged as object) }]);
    expect(found).toEqual([`${code} ${VALUES}#0/privateNodes/autoNodes/0/${where}`]);
  });

  test("those beside a standalone control plane", () => {
    const field = "controlPlane.standalone.autoNodes";
    expect(own(field, { provider: "cloud-nodes", quantity: 2 })).toEqual([
      `${code} ${VALUES}#0/controlPlane/standalone/autoNodes`,
    ]);
    expect(own(field, {})).toEqual([]);
  });
});

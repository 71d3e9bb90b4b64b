import { describe, expect, test } from "vitest";
import { catalogOf } from "../../../support/catalog-of.ts";
import { ACME, EU } from "../../../support/healthy-tree.ts";
import { OWN_NODES, withPrivateNodes } from "../../../support/private-nodes.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/clusters/0/privateNodes`;

const said = (from: string, to: string) =>
  spoken(catalogOf(withPrivateNodes(OWN_NODES.replace(from, to))).findings);

test("machines of a tenant cluster's own are behind declared places", () => {
  const { value, findings } = catalogOf(withPrivateNodes());
  expect(findings).toEqual([]);
  const [payments] = value.jurisdictions[0]?.tenants[0]?.clusters ?? [];
  const nodes = payments?.privateNodes?.value;
  expect([nodes?.endpoint.value.entry.name, nodes?.network.value.entry.name]).toEqual([
    "nodes-api",
    "metal-fra",
  ]);
  expect([nodes?.pods, nodes?.services]).toEqual(["10.192.0.0/16", "10.193.0.0/20"]);
});

describe("what is refused", () => {
  test.each([
    ["a place of another kind", "network: metal-fra", "network: siem-fra", "wrong-place-kind"],
    ["an unknown place", "endpoint: nodes-api", "endpoint: nodes", "unknown-inventory-entry"],
    ["a range that is none", "10.192.0.0/16", "10.192.0.0/33", "malformed-cidr"],
  ])("%s", (_, from, to, code) => {
    expect(said(from, to)[0]?.fault).toBe(`error ${code}`);
  });

  test("a range that nobody declared", () => {
    expect(said("10.193.0.0/20", "10.96.0.0/20").map(({ related, ...rest }) => rest)).toEqual([
      {
        fault: "error node-range-undeclared",
        at: `${AT}/services`,
        message: '"10.96.0.0/20" lies in no range of "metal-fra"',
        hint: "use a part of 10.192.0.0/12, or declare its range there",
      },
    ]);
  });

  test("a range where the network has none", () => {
    const files = damage(withPrivateNodes(), EU, "cidrs: [10.192.0.0/12]", "hosts: [m.example]");
    const hints = spoken(catalogOf(files).findings).map(({ hint }) => hint);
    expect(hints).toEqual([
      'add cidrs: [10.192.0.0/16, …] to "metal-fra"',
      'add cidrs: [10.193.0.0/20, …] to "metal-fra"',
    ]);
  });
});

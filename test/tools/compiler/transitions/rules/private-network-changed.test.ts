import { expect, test } from "vitest";
import { ACME } from "../../../../support/healthy-tree.ts";
import { OWN_NODES, withPrivateNodes } from "../../../../support/private-nodes.ts";
import { onTheWay } from "../../../../support/transitions.ts";

const OWN = withPrivateNodes();
const FORMER =
  "endpoint: nodes-api, network: metal-fra, pods: 10.192.0.0/16, services: 10.193.0.0/20";

test.each([
  ["pods: 10.192.0.0/16", "pods: 10.194.0.0/16"],
  ["services: 10.193.0.0/20", "services: 10.195.0.0/20"],
])("machines that have joined keep %s", (was, is) => {
  const changed = withPrivateNodes(OWN_NODES.replace(was, is));
  expect(onTheWay(changed, OWN)).toEqual([
    {
      fault: "error private-network-changed",
      at: `${ACME}#/spec/clusters/0/privateNodes`,
      message:
        `eu/acme-bank/payments changes its private network from "${FORMER}" to ` +
        `"${FORMER.replace(was, is)}"`,
      hint:
        `keep privateNodes: { ${FORMER} } there, in ${ACME}; to change it, add a tenant cluster ` +
        "of another name with the new ones, move the workloads there, let each machine leave and " +
        "join it, and retire this one",
    },
  ]);
});

test("the order of its words is none", () => {
  const turned = OWN_NODES.replace(/\{ (endpoint: \S+), (network: \S+),/, "{ $2, $1,");
  expect(turned).not.toBe(OWN_NODES);
  expect(onTheWay(withPrivateNodes(turned), OWN)).toEqual([]);
});

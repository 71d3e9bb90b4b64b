import { expect, test } from "vitest";
import { HEALTHY, SYNAPSE } from "../../../../support/healthy-tree.ts";
import { onTheWay } from "../../../../support/transitions.ts";
import { damage } from "../../../../support/tree.ts";

const ORDINARY = damage(
  HEALTHY,
  SYNAPSE,
  /criticality: ordinary[\s\S]*$/,
  "criticality: ordinary\n",
);

test("volumes do not follow to another control plane cluster", () => {
  const moved = "criticality: ordinary\n      controlPlaneCluster: eu-par-1";
  const found = onTheWay(damage(ORDINARY, SYNAPSE, "criticality: ordinary", moved), ORDINARY);
  expect(found).toMatchObject([
    {
      fault: "error control-plane-cluster-changed",
      at: `${SYNAPSE}#/spec/clusters/0/controlPlaneCluster`,
      message:
        'eu/synapse-lab/training changes its control plane cluster from "eu-fra-1" to "eu-par-1"',
      hint: expect.stringContaining("keep controlPlaneCluster: eu-fra-1 there"),
    },
  ]);
  const kept = "criticality: ordinary\n      controlPlaneCluster: eu-fra-1";
  const mended = damage(ORDINARY, SYNAPSE, "criticality: ordinary", kept);
  expect(onTheWay(mended, ORDINARY)).toEqual([]);
});

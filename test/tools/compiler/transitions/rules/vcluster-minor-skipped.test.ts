import { expect, test } from "vitest";
import { HEALTHY, paymentsSays } from "../../../../support/healthy-tree.ts";
import { laterRelease } from "../../../../support/later-release.ts";
import { onTheWay } from "../../../../support/transitions.ts";

const THREE = [...HEALTHY, laterRelease("1.1.0", "0.37.0"), laterRelease("1.2.0", "0.38.0")];
const pinned = (version: string) =>
  paymentsSays(`template: { name: tenant-cluster, version: ${version} }`, THREE);

test("a release whose chart jumps over a minor version is refused", () => {
  const found = onTheWay(pinned("1.2.0"), THREE);
  expect(found).toMatchObject([
    {
      fault: "error vcluster-minor-skipped",
      message: 'eu/acme-bank/payments changes its vCluster version from "0.36.1" to "0.38.0"',
      hint: expect.stringContaining("pin a release whose chart is the next minor version"),
    },
  ]);
});

test("one minor version after the other is not", () => {
  expect(onTheWay(pinned("1.1.0"), THREE)).toEqual([]);
  expect(onTheWay(pinned("1.2.0"), pinned("1.1.0"))).toEqual([]);
});

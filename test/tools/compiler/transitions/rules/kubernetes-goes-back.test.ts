import { expect, test } from "vitest";
import { ACME, paymentsSays } from "../../../../support/healthy-tree.ts";
import { onTheWay } from "../../../../support/transitions.ts";

test("an older API server cannot read what a newer one has stored", () => {
  const found = onTheWay(paymentsSays('kubernetes: { version: "1.35" }'));
  expect(found).toMatchObject([
    {
      fault: "error kubernetes-goes-back",
      at: `${ACME}#/spec/clusters/0/kubernetes/version`,
      message: 'eu/acme-bank/payments changes its Kubernetes version from "1.36" to "1.35"',
      hint: expect.stringContaining('keep kubernetes: { version: "1.36" } there'),
    },
  ]);
  expect(onTheWay(paymentsSays('kubernetes: { version: "1.36" }'))).toEqual([]);
});

import { expect, test } from "vitest";
import { ACME, HEALTHY, paymentsSays, RELEASE } from "../../../../support/healthy-tree.ts";
import { onTheWay } from "../../../../support/transitions.ts";

const release = HEALTHY.find(({ path }) => path === RELEASE);
const LATER = {
  path: RELEASE.replace("1.0.0", "1.10.0"),
  text: release?.text.replace("version: 1.0.0", "version: 1.10.0") ?? "",
};
const TWO = [...HEALTHY, LATER];
const pinned = paymentsSays("template: { name: tenant-cluster, version: 1.10.0 }", TWO);

test("an earlier release is refused, also where the pin is left out", () => {
  const found = onTheWay(TWO, pinned);
  expect(found).toMatchObject([
    {
      fault: "error template-goes-back",
      message:
        'eu/acme-bank/payments changes its template from "tenant-cluster@1.10.0" to "tenant-cluster@1.0.0"',
      hint: expect.stringContaining(
        `keep template: { name: tenant-cluster, version: 1.10.0 } there, in ${ACME}`,
      ),
    },
  ]);
});

test("a later one is not: versions are numbers and no texts", () => {
  expect(onTheWay(pinned, TWO)).toEqual([]);
});

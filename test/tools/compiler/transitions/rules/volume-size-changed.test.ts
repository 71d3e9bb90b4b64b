import { expect, test } from "vitest";
import {
  ACME,
  euAlsoHas,
  HEALTHY,
  paymentsSays,
  RELEASE,
} from "../../../../support/healthy-tree.ts";
import { laterRelease } from "../../../../support/later-release.ts";
import { onTheWay } from "../../../../support/transitions.ts";
import { damage } from "../../../../support/tree.ts";

const LATER = RELEASE.replace("1.0.0", "1.1.0");
const SHELF = [...HEALTHY, laterRelease("1.1.0", "0.36.1")];
const GROWN = damage(SHELF, LATER, "volumeSize: 10Gi", "volumeSize: 20Gi");
const PIN = "template: { name: tenant-cluster, version: 1.1.0 }";

test("claims of a StatefulSet cannot change their size", () => {
  expect(onTheWay(paymentsSays(PIN, GROWN), GROWN)).toMatchObject([
    {
      fault: "error volume-size-changed",
      at: `${ACME}#/spec/clusters/0/template/version`,
      message: 'eu/acme-bank/payments changes its volume size from "10Gi" to "20Gi"',
      hint: expect.stringMatching(/keep template: .*1\.0\.0.*--cascade=orphan.*another name$/),
    },
  ]);
  expect(onTheWay(paymentsSays(PIN, SHELF), SHELF)).toEqual([]);
});

test("a control plane without a claim has no size", () => {
  const entry =
    "    - { name: etcd-fra, kind: backing-store, hosts: [etcd.fra.rheinwerk.example], country: DE, operator: rheinwerk }\n";
  const shelf = euAlsoHas(entry, GROWN);
  const store = "backingStore: { kind: external-etcd, endpoint: etcd-fra }";
  const base = paymentsSays(store, shelf);
  expect(onTheWay(paymentsSays(`${store}, ${PIN}`, shelf), base)).toEqual([]);
});

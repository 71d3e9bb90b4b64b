import { describe, expect, test } from "vitest";
import { ACME, euAlsoHas, paymentsSays, SYNAPSE } from "../../../../support/healthy-tree.ts";
import { licensed } from "../../../../support/licensed.ts";
import { onTheWay } from "../../../../support/transitions.ts";
import { damage } from "../../../../support/tree.ts";

const STORE =
  "kind: backing-store, port: 2379, country: DE, operator: rheinwerk, cidrs: [192.0.2.64/28] }";
const TWO = euAlsoHas(
  ["fra", "ham"]
    .map(
      (city) => `    - { name: etcd-${city}, hosts: [etcd.${city}.rheinwerk.example], ${STORE}\n`,
    )
    .join(""),
);
const external = (endpoint: string) =>
  paymentsSays(`backingStore: { kind: external-etcd, endpoint: ${endpoint} }`, TWO);
const code = "error backing-store-changed";

test("no kind of store is carried into another one", () => {
  const found = onTheWay(external("etcd-fra"), TWO);
  expect(found).toMatchObject([
    {
      fault: code,
      message:
        'eu/acme-bank/payments changes its backing store from "deployed-etcd" to "external-etcd etcd-fra"',
      hint: expect.stringContaining(
        "keep backingStore: { kind: deployed-etcd, replicas: 3 } there",
      ),
    },
  ]);
  const kept = paymentsSays("backingStore: { kind: deployed-etcd, replicas: 3 }", TWO);
  expect(onTheWay(kept, TWO)).toEqual([]);
});

test("another endpoint is another store", () => {
  const found = onTheWay(external("etcd-ham"), external("etcd-fra"));
  expect(found).toMatchObject([{ fault: code, at: `${ACME}#/spec/clusters/0/backingStore` }]);
  const keep = "keep backingStore: { kind: external-etcd, endpoint: etcd-fra } there";
  expect(found[0]?.hint).toContain(keep);
});

test("SQLite is another store than etcd, and more members are none", () => {
  const etcd = "criticality: ordinary\n      backingStore: { kind: deployed-etcd, replicas: 1 }";
  const files = damage(TWO, SYNAPSE, "criticality: ordinary", etcd);
  const before = 'changes its backing store from "sqlite" to "deployed-etcd"';
  expect(onTheWay(files, TWO)[0]?.message).toContain(before);
  const more = damage(files, SYNAPSE, "replicas: 1", "replicas: 3");
  expect(onTheWay(more, files)).toEqual([]);
});

test.each([
  ["a StatefulSet into a Deployment", "sqlite", "external-etcd, endpoint: etcd-fra"],
  ["a Deployment into a StatefulSet", "external-etcd, endpoint: etcd-fra", "sqlite"],
])("what would turn %s leaves a volume behind, and is refused", (_, was, is) => {
  const [base, head] = [was, is].map((store) =>
    damage(
      TWO,
      SYNAPSE,
      "criticality: ordinary",
      `criticality: ordinary\n      backingStore: { kind: ${store} }`,
    ),
  );
  expect(onTheWay(head ?? [], base)).toMatchObject([
    {
      fault: code,
      hint: expect.stringMatching(
        /; to change it, add a tenant cluster of another name .* and retire this one$/,
      ),
    },
  ]);
});

describe("a deployed etcd moves into the control plane where the tenant says that it does", () => {
  const store = (fields: string) => licensed(`backingStore: { kind: ${fields} }`);
  const deployed = store("deployed-etcd, replicas: 3");
  const embedded = store("embedded-etcd");
  const moving = (replicas: number) =>
    store(`embedded-etcd, migrateFromDeployedEtcd: { replicas: ${replicas} }`);

  test("with the members that it has, and the way back is closed", () => {
    expect(onTheWay(moving(3), deployed)).toEqual([]);
    expect(onTheWay(embedded, moving(3))).toEqual([]);
    const kept =
      "keep backingStore: { kind: embedded-etcd, migrateFromDeployedEtcd: { replicas: 3 } }";
    expect(onTheWay(deployed, moving(3))).toMatchObject([
      { fault: code, hint: expect.stringContaining(kept) },
    ]);
  });

  test.each([
    ["without a word it starts empty", embedded, deployed, "3"],
    ["fewer members than it has have no majority", moving(1), deployed, "3"],
    ["more members than it has", moving(5), deployed, "3"],
  ])("%s", (_, head, base, replicas) => {
    expect(onTheWay(head, base)).toMatchObject([
      {
        fault: code,
        hint: expect.stringContaining(
          `to change it, add migrateFromDeployedEtcd: { replicas: ${replicas} } to the new store`,
        ),
      },
    ]);
  });

  test("out of an etcd that never was there nothing can come", () => {
    const message =
      'eu/acme-bank/payments changes its backing store from "embedded-etcd" to ' +
      '"embedded-etcd out of 3 deployed members"';
    expect(onTheWay(moving(3), embedded)).toMatchObject([{ fault: code, message }]);
  });
});

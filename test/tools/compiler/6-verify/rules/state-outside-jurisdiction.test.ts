import { describe, expect, test } from "vitest";
import { damaged, faults } from "../../../../support/emitted.ts";
import { emittedAs, judged } from "../../../../support/emitted-as.ts";
import { ACME, euAlsoHas, HEALTHY, paymentsSays } from "../../../../support/healthy-tree.ts";
import { licensed } from "../../../../support/licensed.ts";
import { damage } from "../../../../support/tree.ts";

const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";
const OBJECT = "apps/eu/tenants/acme-bank/payments/host/manifests.yaml";
const SQLITE = "apps/eu/tenants/ledgerleaf/product/values.yaml";
const code = "state-outside-jurisdiction";
const ETCD = "/controlPlane/backingStore/etcd";

describe("state lies on declared volumes", () => {
  test("of the control plane", () => {
    const volume = "#0/controlPlane/statefulSet/persistence/volumeClaim/storageClass";
    expect(
      faults(
        damaged({ path: SQLITE, from: "storageClass: fra-encrypted", to: 'storageClass: ""' }),
      ),
    ).toEqual([`${code} ${SQLITE}${volume}`]);
    expect(
      faults(
        damaged({ path: SQLITE, from: "storageClass: fra-encrypted", to: "storageClass: fast" }),
      ),
    ).toEqual([`${code} ${SQLITE}${volume}`]);
  });

  test("of its etcd", () => {
    const from = /(etcd:[\s\S]*?volumeClaim: {[^}]*), storageClass: fra-encrypted/;
    expect(faults(damaged({ path: VALUES, from, to: "$1" }))).toEqual([
      `${code} ${VALUES}#0${ETCD}/deploy/statefulSet/persistence/volumeClaim/storageClass`,
    ]);
  });

  test("of the cluster that it runs on, not of another one", () => {
    const path = OBJECT;
    const moved = damaged({
      path,
      from: "controlPlaneCluster: eu-fra-1",
      to: "controlPlaneCluster: eu-par-1",
    });
    expect(faults(moved).filter((each) => each.startsWith(code))).toEqual([
      `${code} ${VALUES}#0/controlPlane/statefulSet/persistence/volumeClaim/storageClass`,
      `${code} ${VALUES}#0${ETCD}/deploy/statefulSet/persistence/volumeClaim/storageClass`,
    ]);
  });
});

describe("one store is switched on", () => {
  test("none leaves the choice to the chart", () => {
    const from = "database: { embedded: { enabled: true } }";
    const to = "database: { embedded: { enabled: false } }";
    expect(faults(damaged({ path: SQLITE, from, to }))).toEqual([
      `${code} ${SQLITE}#0/controlPlane/backingStore`,
    ]);
  });

  test("an external one is declared", () => {
    const to =
      "etcd: { external: { enabled: true, endpoint: 'etcd.iad.example:2379' } }\n    old: {}";
    const files = damaged({
      path: SQLITE,
      from: /backingStore:[\s\S]*?\n {2}coredns/,
      to: `backingStore:\n    ${to}\n  coredns`,
    });
    const all = faults(files).filter((each) => !each.startsWith("image-outside-inventory"));
    expect(all).toEqual([
      `${code} ${SQLITE}#0${ETCD}/external/endpoint`,
      `place-outside-inventory ${SQLITE}#0${ETCD}/external/endpoint`,
    ]);
  });
});

describe("a store that only a licensed image runs is held as well", () => {
  const SQL =
    "    - { name: sql-fra, kind: backing-store, hosts: [sql.fra.rheinwerk.example], port: 5432, country: DE, operator: rheinwerk, cidrs: [192.0.2.112/29] }\n";
  const access = "sql: { engine: postgres, database: acme, user: acme, certificates: acme-sql }";
  const store = `backingStore: { kind: external-sql, endpoint: sql-fra, ${access} }`;
  const sql = emittedAs(damage(licensed(store, HEALTHY, SQL), ACME, /, snapshots: \{.*?\}/, ""));
  const SOURCE = "/controlPlane/backingStore/database/external/dataSource";

  test("an etcd inside and a database that is declared", () => {
    expect(judged(emittedAs(licensed("backingStore: { kind: embedded-etcd }")))).toEqual([]);
    expect(judged(sql)).toEqual([]);
  });

  test("a database elsewhere is no declared store", () => {
    const found = judged(sql, VALUES, "@sql.fra.rheinwerk.example", "@sql.iad.example");
    expect(found).toContain(`${code} ${VALUES}#0${SOURCE}`);
  });

  test("a source with a password is a secret in Git", () => {
    const found = judged(sql, VALUES, "postgres://acme@", "postgres://acme:hunter2@");
    expect(found).toContain(`secret-literal ${VALUES}#0${SOURCE}`);
  });

  test("two stores are one too many", () => {
    const found = judged(
      sql,
      VALUES,
      /database:\n {6}external:/,
      "database:\n      embedded: { enabled: true }\n      external:",
    );
    expect(found).toContain(`${code} ${VALUES}#0/controlPlane/backingStore`);
  });
});

describe("an etcd outside without an address is seen by nobody upstream", () => {
  test("an empty endpoint is no declared store", () => {
    const entry =
      "    - { name: etcd-fra, kind: backing-store, hosts: [etcd.fra.rheinwerk.example], country: DE, operator: rheinwerk, cidrs: [192.0.2.112/29] }\n";
    const fields = "backingStore: { kind: external-etcd, endpoint: etcd-fra }";
    const tree = emittedAs(paymentsSays(fields, euAlsoHas(entry)));
    const found = judged(tree, VALUES, "endpoint: etcd.fra.rheinwerk.example:2379", 'endpoint: ""');
    expect(found).toContain(`${code} ${VALUES}#0${ETCD}/external/endpoint`);
  });
});

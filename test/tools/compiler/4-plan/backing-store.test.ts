import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import {
  ACME,
  EU,
  euAlsoHas,
  HEALTHY,
  paymentsSays,
  RELEASE,
} from "../../../support/healthy-tree.ts";
import { licensed } from "../../../support/licensed.ts";
import { place, type Spoken, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/clusters/0/backingStore`;
const WITH_STORE = euAlsoHas(
  "    - { name: etcd-fra, kind: backing-store, hosts: [etcd.fra.rheinwerk.example], country: DE, operator: rheinwerk }\n",
);

function storeOf(files = HEALTHY, tenant = 0) {
  return planOf(files).value.jurisdictions[0]?.tenants[tenant]?.clusters[0]?.backingStore;
}

describe("where nothing is said, the template decides by criticality", () => {
  test.each([
    [0, { kind: "deployed-etcd", replicas: 3 }, "critical-or-important"],
    [1, { kind: "sqlite" }, "ordinary"],
  ])("tenant %i has %j", (tenant, value, criticality) => {
    const store = storeOf(HEALTHY, tenant);
    expect(store?.value).toEqual(value);
    expect(store && place(store.origin)).toBe(
      `${RELEASE}#/spec/defaults/backingStore/${criticality}`,
    );
  });
});

describe("what a tenant says", () => {
  test.each([
    ["{ kind: sqlite }", { kind: "sqlite" }],
    ["{ kind: deployed-etcd, replicas: 5 }", { kind: "deployed-etcd", replicas: 5 }],
    ["{ kind: deployed-etcd }", { kind: "deployed-etcd", replicas: 3 }],
  ])("%s is taken", (written, value) => {
    const store = storeOf(paymentsSays(`backingStore: ${written}`));
    expect(store?.value).toEqual(value);
    expect(store && place(store.origin)).toBe(AT);
  });

  test("an etcd of its own, inside the jurisdiction, is taken", () => {
    const said = "backingStore: { kind: external-etcd, endpoint: etcd-fra }";
    const files = paymentsSays(said, WITH_STORE);
    expect(spoken(planOf(files).findings)).toEqual([]);
    expect(storeOf(files)?.value).toMatchObject({
      kind: "external-etcd",
      endpoint: { entry: { name: "etcd-fra", country: "DE" } },
    });
  });
});

describe("a database is known by what the control plane is, and never by a password", () => {
  const SQL =
    "    - { name: sql-fra, kind: backing-store, hosts: [sql.rheinwerk.example], PORT country: DE, operator: rheinwerk }\n";
  const CERTIFICATES = "engine: mysql, database: acme, user: acme, certificates: acme-sql";
  const faultsOf = (sql: string, port = "port: 3306,") => {
    const store = `backingStore: { kind: external-sql, endpoint: sql-fra${sql} }`;
    const files = licensed(store, HEALTHY, SQL.replace("PORT", port));
    // Of a database no copies are asked for here.
    return spoken(planOf(damage(files, ACME, /, snapshots: \{.*?\}/, "")).findings);
  };

  test.each([
    CERTIFICATES,
    "engine: postgres, database: acme, user: acme, identityProvider: aws",
    "connector: acme-database",
  ])("%s", (sql) => {
    expect(faultsOf(`, sql: { ${sql} }`)).toEqual([]);
  });

  test.each([
    ["", "/sql", "does not say how the control plane is known"],
    [", sql: { engine: mysql, database: a, user: b }", "/sql", "does not say how"],
    [`, sql: { ${CERTIFICATES}, connector: c }`, "/sql", "by certificates and connector"],
    [", sql: { certificates: c }", "/sql", "has an engine, a name and a user"],
    [", sql: { connector: c, user: b }", "/sql", "makes database and user itself"],
  ])("%s is refused", (sql, pointer, words) => {
    expect(faultsOf(sql)).toMatchObject([
      {
        fault: "error backing-store-contradiction",
        at: `${AT}${pointer}`,
        message: expect.stringContaining(words),
      },
    ]);
  });

  test("a place without a port would be dialled at that of etcd", () => {
    expect(faultsOf(`, sql: { ${CERTIFICATES} }`, "")).toMatchObject([
      { at: `${AT}/endpoint`, message: expect.stringContaining('"sql-fra" names no port') },
    ]);
  });
});

describe("the open image runs neither a database nor an etcd inside", () => {
  test.each([
    ["{ kind: embedded-etcd }", "controlPlane.backingStore.etcd.embedded"],
    [
      "{ kind: external-sql, endpoint: etcd-fra, sql: { connector: c } }",
      "controlPlane.backingStore.database.external",
    ],
  ])("%s", (store, option) => {
    const port = damage(WITH_STORE, EU, "name: etcd-fra,", "name: etcd-fra, port: 5432,");
    const files = damage(port, ACME, /, snapshots: \{.*?\}/, `, backingStore: ${store}`);
    expect(spoken(planOf(files).findings)).toMatchObject([
      {
        fault: "error paid-option-on-oss",
        at: AT,
        message: expect.stringContaining(`${option} needs a licence`),
        hint: expect.stringContaining("deployed-etcd"),
      },
    ]);
  });
});

describe("a contradiction is refused at the field that makes it", () => {
  test.each([
    [
      "{ kind: deployed-etcd, endpoint: etcd-fra }",
      "/endpoint",
      '"deployed-etcd" runs beside the control plane and has no endpoint',
      "leave endpoint out, or write kind: external-etcd",
    ],
    [
      "{ kind: sqlite, endpoint: etcd-fra }",
      "/endpoint",
      '"sqlite" runs beside the control plane and has no endpoint',
      "leave endpoint out, or write kind: external-etcd",
    ],
    [
      "{ kind: external-etcd }",
      "/kind",
      '"external-etcd" does not say which one',
      "add endpoint: <inventory entry of kind backing-store>",
    ],
    [
      "{ kind: sqlite, replicas: 3 }",
      "/replicas",
      '"sqlite" has no replicas of its own',
      "leave replicas out, or write kind: deployed-etcd",
    ],
    [
      "{ kind: external-etcd, endpoint: etcd-fra, replicas: 3 }",
      "/replicas",
      '"external-etcd" has no replicas of its own',
      "leave replicas out, or write kind: deployed-etcd",
    ],
    [
      "{ kind: embedded-etcd, replicas: 3 }",
      "/replicas",
      '"embedded-etcd" has no replicas of its own',
      "leave replicas out, or write highAvailability: { replicas: 3 }",
    ],
    [
      "{ kind: sqlite, sql: { connector: c } }",
      "/sql",
      '"sqlite" is no SQL database',
      "leave sql out, or write kind: external-sql",
    ],
    [
      "{ kind: deployed-etcd, replicas: 4 }",
      "/replicas",
      "4 members have no better majority than 3",
      "write replicas: 5",
    ],
  ])("%s", (written, pointer, message, hint) => {
    const files = paymentsSays(`backingStore: ${written}`, WITH_STORE);
    const own = ({ fault }: Spoken) => fault === "error backing-store-contradiction";
    expect(spoken(planOf(files).findings).filter(own)).toEqual([
      { fault: "error backing-store-contradiction", at: `${AT}${pointer}`, message, hint },
    ]);
  });
});

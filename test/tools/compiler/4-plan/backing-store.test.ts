import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, euAlsoHas, HEALTHY, paymentsSays, RELEASE } from "../../../support/healthy-tree.ts";
import { place, spoken } from "../../../support/spoken.ts";

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
      "{ kind: deployed-etcd, replicas: 4 }",
      "/replicas",
      "4 members have no better majority than 3",
      "write replicas: 5",
    ],
  ])("%s", (written, pointer, message, hint) => {
    const files = paymentsSays(`backingStore: ${written}`, WITH_STORE);
    expect(spoken(planOf(files).findings)).toEqual([
      { fault: "error backing-store-contradiction", at: `${AT}${pointer}`, message, hint },
    ]);
  });
});

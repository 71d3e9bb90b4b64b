import { describe, expect, test } from "vitest";
import { damaged, faults } from "../../../../support/emitted.ts";

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

import { describe, expect, test } from "vitest";
import { catalogOf, planOf } from "../../../support/catalog-of.ts";
import { ACME, acmeSays, EU, euAlsoHas, HEALTHY } from "../../../support/healthy-tree.ts";
import { place, spoken } from "../../../support/spoken.ts";

const AT = `${ACME}#/spec/clusters/0`;
const STORE =
  "    - { name: etcd-fra, kind: backing-store, hosts: [etcd.fra.rheinwerk.example], country: DE, operator: rheinwerk }\n";

/** Every field that a tenant cluster can say. */
const EVERYTHING = `    - name: payments
      environment: production
      criticality: critical-or-important
      controlPlaneCluster: eu-fra-1
      isolation: dedicated
      kubernetes: { version: "1.36" }
      template: { name: tenant-cluster, channel: regulated }
      backingStore: { kind: external-etcd, endpoint: etcd-fra }
      audit: { sink: siem-fra, retention: P2Y }
      snapshots: { schedule: "0 * * * *", store: snapshots-par, rto: PT4H, rpo: PT1H, restoreTo: eu-par-1 }
      storageClass: fra-encrypted
      egress: [{ to: swift-gateway }]
      gpus: [{ workload: scoring, class: h200, count: 2 }]
`;

function requestOf(files = HEALTHY) {
  return catalogOf(files).value.jurisdictions[0]?.tenants[0]?.clusters[0];
}

describe("a tenant cluster that says everything", () => {
  const files = acmeSays(EVERYTHING, euAlsoHas(STORE));
  const request = requestOf(files);

  test("compiles", () => {
    expect(spoken(planOf(files).findings)).toEqual([]);
  });

  test.each([
    ["criticality", "criticality"],
    ["controlPlaneCluster", "controlPlaneCluster"],
    ["isolation", "isolation"],
    ["kubernetes", "kubernetes/version"],
    ["template", "template/channel"],
    ["backingStore", "backingStore"],
    ["auditSink", "audit/sink"],
    ["auditRetention", "audit/retention"],
    ["snapshotStore", "snapshots/store"],
    ["snapshotSchedule", "snapshots/schedule"],
    ["restoreTo", "snapshots/restoreTo"],
    ["rto", "snapshots/rto"],
    ["rpo", "snapshots/rpo"],
    ["storageClass", "storageClass"],
  ] as const)("carries the line of %s", (field, pointer) => {
    const origin = request?.[field]?.origin;
    expect(origin && place(origin)).toBe(`${AT}/${pointer}`);
  });

  test("carries the lines of lists and of the endpoint", () => {
    expect(request?.egress.map(({ origin }) => place(origin))).toEqual([`${AT}/egress/0/to`]);
    expect(request?.gpus.map(({ origin }) => place(origin))).toEqual([`${AT}/gpus/0`]);
    const endpoint = request?.backingStore?.value.endpoint;
    expect(endpoint?.origin.pointer).toBe("/spec/clusters/0/backingStore/endpoint");
    expect(endpoint?.value.origin).toEqual({ file: EU, pointer: "/spec/inventory/10" });
  });

  test("has places and clusters instead of names", () => {
    const eu = catalogOf(files).value.jurisdictions[0];
    expect(request?.auditSink?.value.entry.name).toBe("siem-fra");
    expect(request?.restoreTo?.value).toEqual(eu?.controlPlaneClusters.get("eu-par-1"));
    expect(request?.egress[0]?.value.entry.hosts).toEqual(["swift.rheinwerk.example"]);
  });
});

test("what is not said is absent", () => {
  expect(Object.keys(requestOf() ?? {}).sort()).toEqual([
    "criticality",
    "egress",
    "environment",
    "gpus",
    "name",
    "origin",
    "rpo",
    "rto",
  ]);
});

test("egress goes to inventory entries, never to bare hosts", () => {
  const files = acmeSays(
    EVERYTHING.replace("to: swift-gateway", "to: swift-gatway"),
    euAlsoHas(STORE),
  );
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "error unknown-inventory-entry",
      at: `${AT}/egress/0/to`,
      message: '"swift-gatway" is not an inventory entry of eu',
      hint: "did you mean swift-gateway?",
    },
  ]);
});

test.each([
  ["restoreTo: eu-par-1", "restoreTo: eu-par-3", "snapshots/restoreTo"],
  ["store: snapshots-par", "store: snapshots-ams", "snapshots/store"],
  ["controlPlaneCluster: eu-fra-1", "controlPlaneCluster: eu-fra-7", "controlPlaneCluster"],
])("%s is looked up", (from, to, pointer) => {
  const files = acmeSays(EVERYTHING.replace(from, to), euAlsoHas(STORE));
  expect(spoken(planOf(files).findings).map(({ at }) => at)).toEqual([`${AT}/${pointer}`]);
});

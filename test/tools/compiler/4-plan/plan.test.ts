import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import {
  ACME,
  acmeSays,
  EU,
  FRANKFURT,
  HEALTHY,
  RELEASE,
  SYNAPSE,
} from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const SAYING_MORE = `    - name: payments
      environment: production
      criticality: critical-or-important
      controlPlaneCluster: eu-fra-1
      isolation: dedicated
      kubernetes: { version: "1.36" }
      template: { name: tenant-cluster, channel: regulated }
      backingStore: { kind: deployed-etcd, replicas: 3 }
      audit: { sink: siem-fra, retention: P2Y }
      snapshots: { schedule: "0 * * * *", store: snapshots-par, rto: PT4H, rpo: PT1H, restoreTo: eu-par-1 }   # schedule <= rpo
      egress: [{ to: swift-gateway }]        # an inventory entry, never a bare host
    - { name: payments-drill, environment: resilience-test, like: payments } # of the same shape
`;

describe("the plan of the repository's own tree", () => {
  const { value } = planOf(HEALTHY);
  const [eu, uk] = value.jurisdictions;

  test("has the mirrors, clusters and templates of each jurisdiction", () => {
    expect([eu?.registry.entry.name, eu?.charts.entry.name]).toEqual(["registry", "charts"]);
    expect(eu?.controlPlaneClusters.map(({ name }) => name)).toEqual(["eu-fra-1", "eu-par-1"]);
    expect(eu?.controlPlaneClusters[0]?.gpuClasses.map((pool) => pool.class)).toEqual(["h200"]);
    expect(eu?.templates.map(({ file }) => file)).toEqual([RELEASE]);
    expect(uk?.templates).toEqual(eu?.templates);
  });

  test("has every tenant cluster, and nothing of one jurisdiction in the other", () => {
    const names = value.jurisdictions.map(({ tenants }) =>
      tenants.flatMap(({ clusters }) => clusters.map(({ release }) => release)),
    );
    expect(names).toEqual([
      [
        "vc-acme-bank--payments",
        "vc-ledgerleaf--product",
        "vc-nordklinik--records",
        "vc-nordklinik--records-drill",
        "vc-synapse-lab--training",
      ],
      ["vc-ledgerleaf--product"],
    ]);
    expect(JSON.stringify(uk)).not.toMatch(/rheinwerk|eu-fra-1/);
  });
});

describe("a tenant that says more", () => {
  const { value, findings } = planOf(acmeSays(SAYING_MORE));
  const [payments, drill] = value.jurisdictions[0]?.tenants[0]?.clusters ?? [];

  test("compiles", () => {
    expect(spoken(findings)).toEqual([]);
    expect(payments).toMatchObject({
      environment: "production",
      isolation: { value: "dedicated" },
      kubernetes: { value: { version: "1.36" } },
      backingStore: { value: { kind: "deployed-etcd", replicas: 3 } },
      auditRetention: { value: "P2Y" },
      snapshots: { rto: { value: "PT4H" }, restoreTo: { value: { name: "eu-par-1" } } },
      egress: [{ value: { entry: { name: "swift-gateway" } } }],
    });
  });

  test("follows its channel to the version that it stands at", () => {
    expect(payments?.template.value.version).toBe("1.0.0");
    expect(payments?.template.origin).toEqual({
      file: ACME,
      pointer: "/spec/clusters/0/template/channel",
    });
  });

  test("has a resilience test of the same shape, decided at the lines of what it tests", () => {
    const { name, origin, release, insideServer, environment, ...shape } = drill ?? {};
    const { name: n, origin: o, release: r, environment: e, ...tested } = payments ?? {};
    // Restore drills are asked of production alone.
    const { restoreDrill, ...controls } = payments?.controls ?? {};
    expect(restoreDrill?.value).toBe("none");
    const { insideServer: inside } = payments ?? {};
    expect({ ...shape, insideServer: inside }).toEqual({ ...tested, controls });
    expect(insideServer).toContain(release);
    expect([name, release, environment]).toEqual([
      "payments-drill",
      "vc-acme-bank--payments-drill",
      "resilience-test",
    ]);
    expect(origin?.pointer).toBe("/spec/clusters/1");
    expect([n, o?.pointer, r, e]).toEqual([
      "payments",
      "/spec/clusters/0",
      "vc-acme-bank--payments",
      "production",
    ]);
  });
});

test("one fault of a default is one finding, however many tenant clusters use it", () => {
  const files = damage(HEALTHY, EU, 'schedule: "0 * * * *"', 'schedule: "0 25 * * *"');
  expect(spoken(planOf(files).findings).map(({ at }) => at)).toEqual([
    `${EU}#/spec/defaults/snapshots/schedule`,
  ]);
});

test("a tenant cluster with a fault is left out, and its neighbours are planned", () => {
  const files = damage(HEALTHY, SYNAPSE, "isolation: dedicated", "storageClass: fast");
  const [eu] = planOf(files).value.jurisdictions;
  const planned = eu?.tenants.map(({ tenant, clusters }) => [tenant.name, clusters.length]);
  expect(planned).toEqual([
    ["acme-bank", 1],
    ["ledgerleaf", 1],
    ["nordklinik", 2],
    ["synapse-lab", 0],
  ]);
});

test("faults of several tenants and of the jurisdiction are said at once", () => {
  const store = damage(HEALTHY, SYNAPSE, "class: h200", "class: h100");
  const files = damage(
    store,
    FRANKFURT,
    "fra-encrypted, country: DE",
    "fra-encrypted, country: US",
  );
  expect(spoken(planOf(files).findings).map(({ fault }) => fault)).toEqual([
    "error gpu-class-not-offered",
    "error storage-class-outside-jurisdiction",
  ]);
});

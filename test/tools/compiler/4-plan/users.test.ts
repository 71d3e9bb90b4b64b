import { describe, expect, test } from "vitest";
import {
  usersOfClass,
  usersOfCluster,
  usersOfPlace,
  usersOfPool,
} from "../../../../tools/compiler/src/4-plan/users.ts";
import type { JurisdictionPlan } from "../../../../tools/compiler/src/handoff/plan.ts";
import { planOf } from "../../../support/catalog-of.ts";
import { acmeSays, euAlsoHas, FRANKFURT, HEALTHY } from "../../../support/healthy-tree.ts";
import { damage } from "../../../support/tree.ts";

const OTHERS = [
  "eu/ledgerleaf/product",
  "eu/nordklinik/records",
  "eu/nordklinik/records-drill",
  "eu/synapse-lab/training",
];

/** Acme alone uses an etcd, a key, a store, a sink and an egress of its own, and Paris. */
const files = acmeSays(
  "    - { name: payments, environment: production, criticality: critical-or-important, " +
    "backingStore: { kind: external-etcd, endpoint: etcd-par }, storageClass: fra-sealed, " +
    "audit: { sink: siem-par }, snapshots: { store: snapshots-ams }, egress: [{ to: swift-gateway }] }\n",
  damage(
    euAlsoHas(
      [
        "{ name: etcd-par, kind: backing-store, hosts: [etcd.par.rheinwerk.example], country: FR, operator: rheinwerk }",
        "{ name: siem-par, kind: audit-sink, hosts: [siem.par.rheinwerk.example], country: FR, operator: rheinwerk }",
        "{ name: snapshots-ams, kind: snapshot-store, hosts: [s3.ams.rheinwerk.example], country: NL, operator: rheinwerk }",
        "{ name: hsm, kind: key-management, hosts: [hsm.fra.rheinwerk.example], country: DE, operator: rheinwerk }",
        "{ name: attic, kind: git, hosts: [attic.rheinwerk.example], country: DE, operator: rheinwerk }",
      ]
        .map((entry) => `    - ${entry}\n`)
        .join(""),
    ),
    FRANKFURT,
    "    - { name: fra-encrypted",
    "    - { name: fra-sealed, country: DE, encryptedBy: hsm }\n    - { name: fra-encrypted",
  ),
);
const { value, findings } = planOf(files);
const plan = value.jurisdictions[0] as JurisdictionPlan;
const { jurisdiction, tenants } = plan;

test("the tree has nothing against it", () => {
  expect(findings).toEqual([]);
  expect(planOf(HEALTHY).findings).toEqual([]);
});

describe("a place is used", () => {
  const acme = ["eu/acme-bank/payments"];
  const all = [...acme, ...OTHERS];

  test.each([
    ["registry", all],
    ["charts", all],
    ["git", all],
    ["forge", all],
    ["attic", []],
    ["dns", all],
    ["etcd-par", acme],
    ["siem-par", acme],
    ["siem-fra", OTHERS],
    ["snapshots-ams", acme],
    ["snapshots-par", OTHERS],
    ["swift-gateway", acme],
    ["hsm", acme],
    ["kms", OTHERS],
    ["vault", []],
  ])("%s by %j", (name, users) => {
    const place = jurisdiction.inventory.get(name);
    expect(place && usersOfPlace(place, jurisdiction, tenants)).toEqual(users);
  });
});

test("a control plane cluster is used by those that run there or would be restored there", () => {
  const [frankfurt, paris] = jurisdiction.controlPlaneClusters.values();
  expect(frankfurt && usersOfCluster(frankfurt, jurisdiction, tenants)).toHaveLength(5);
  expect(paris && usersOfCluster(paris, jurisdiction, tenants)).toHaveLength(5);
});

test("a storage class and a GPU pool are used by those that were given them", () => {
  const spec = jurisdiction.controlPlaneClusters.get("eu-fra-1")?.spec;
  const [sealed, encrypted] = spec?.storageClasses ?? [];
  const [pool] = spec?.gpuPools ?? [];
  expect(sealed && usersOfClass(sealed, jurisdiction, tenants)).toEqual(["eu/acme-bank/payments"]);
  expect(encrypted && usersOfClass(encrypted, jurisdiction, tenants)).toEqual(OTHERS);
  expect(pool && usersOfPool(pool, jurisdiction, tenants)).toEqual(["eu/synapse-lab/training"]);
});

import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import {
  ACME,
  EU,
  euAlsoHas,
  FRANKFURT,
  HEALTHY,
  PARIS,
  paymentsSays,
} from "../../../support/healthy-tree.ts";
import { type Spoken, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${ACME}#/spec/clusters/0`;

const entry = (name: string, kind: string, country: string) =>
  `    - { name: ${name}, kind: ${kind}, hosts: [${name}.rheinwerk.example], country: ${country}, operator: rheinwerk }\n`;

/** Findings at the tenant's lines; the cause at the inventory's line comes with each. */
function chosen(said: string, entries: string): readonly Spoken[] {
  const found = spoken(planOf(paymentsSays(said, euAlsoHas(entries))).findings);
  const causes = found.filter(({ consequence }) => !consequence);
  expect(causes.map(({ fault }) => fault)).toEqual(["error inventory-entry-outside-jurisdiction"]);
  return found.filter(({ consequence }) => consequence);
}

describe("a backing store outside the jurisdiction", () => {
  const said = "backingStore: { kind: external-etcd, endpoint: etcd-virginia }";
  const virginia = entry("etcd-virginia", "backing-store", "US");
  const finding = {
    fault: "error backing-store-outside-jurisdiction",
    at: `${AT}/backingStore/endpoint`,
    consequence: true,
    message:
      'tenant cluster eu/acme-bank/payments keeps its state in "US", which is not a member of eu',
    related: [`${EU}#/spec/inventory/10 country: US, operator rheinwerk`],
  };

  test("is refused with those inside, and with what the template would decide", () => {
    const inside =
      entry("etcd-fra", "backing-store", "DE") + entry("etcd-par", "backing-store", "FR");
    expect(chosen(said, virginia + inside)).toEqual([
      {
        ...finding,
        hint: "use one of etcd-fra, etcd-par, or leave backingStore out (deployed etcd on eu-fra-1)",
      },
    ]);
  });

  test("is refused with the one that is inside", () => {
    expect(chosen(said, virginia + entry("etcd-fra", "backing-store", "DE"))).toEqual([
      {
        ...finding,
        hint: "use etcd-fra, or leave backingStore out (deployed etcd on eu-fra-1)",
      },
    ]);
  });

  test("is refused where none is inside, and an ordinary function would get SQLite", () => {
    const ordinary = damage(HEALTHY, ACME, "critical-or-important", "ordinary");
    const files = paymentsSays(said, euAlsoHas(virginia, ordinary));
    expect(spoken(planOf(files).findings)[0]).toEqual({
      ...finding,
      hint: "leave backingStore out (SQLite on eu-fra-1)",
    });
  });

  test("is named for each tenant cluster that it hits, at the cause", () => {
    const [, cause] = spoken(planOf(paymentsSays(said, euAlsoHas(virginia))).findings);
    expect(cause).toEqual({
      fault: "error inventory-entry-outside-jurisdiction",
      at: `${EU}#/spec/inventory/10/country`,
      message:
        'backing-store "etcd-virginia" stands in "US", which is not a member of eu; ' +
        "1 tenant cluster would be hit: eu/acme-bank/payments",
      hint: "correct the country, or remove it and use one that stands in eu",
      related: [`${EU}#/spec/members members`],
    });
  });
});

test("an audit sink outside is refused", () => {
  expect(chosen("audit: { sink: siem-zrh }", entry("siem-zrh", "audit-sink", "CH"))).toEqual([
    {
      fault: "error audit-sink-outside-jurisdiction",
      at: `${AT}/audit/sink`,
      consequence: true,
      message:
        'tenant cluster eu/acme-bank/payments sends its audit log to "CH", which is not a member of eu',
      hint: "use siem-fra, or leave audit.sink out (siem-fra, the default of eu)",
      related: [`${EU}#/spec/inventory/10 country: CH, operator rheinwerk`],
    },
  ]);
});

test("a snapshot store outside is refused", () => {
  const store = entry("snapshots-lon", "snapshot-store", "GB");
  const files = damage(euAlsoHas(store), ACME, "{ rto", "{ store: snapshots-lon, rto");
  expect(spoken(planOf(files).findings)[0]).toEqual({
    fault: "error snapshot-store-outside-jurisdiction",
    at: `${AT}/snapshots/store`,
    consequence: true,
    message:
      'tenant cluster eu/acme-bank/payments keeps copies of its state in "GB", which is not a member of eu',
    hint: "use snapshots-par, or leave snapshots.store out (snapshots-par, the default of eu)",
    related: [`${EU}#/spec/inventory/10 country: GB, operator rheinwerk`],
  });
});

test("egress outside is refused, and no other service is offered in its place", () => {
  const rates = entry("rates", "service", "US");
  expect(chosen("egress: [{ to: swift-gateway }, { to: rates }]", rates)).toEqual([
    {
      fault: "error egress-outside-jurisdiction",
      at: `${AT}/egress/1/to`,
      consequence: true,
      message:
        'tenant cluster eu/acme-bank/payments lets its workloads reach "US", which is not a member of eu',
      hint: "leave this egress out",
      related: [`${EU}#/spec/inventory/10 country: US, operator rheinwerk`],
    },
  ]);
});

describe("a default that stands outside itself", () => {
  test("is not offered instead", () => {
    const moved = damage(
      HEALTHY,
      EU,
      "fra.rheinwerk.example], country: DE",
      "fra.rheinwerk.example], country: US",
    );
    const files = paymentsSays("audit: { sink: siem-fra }", moved);
    expect(spoken(planOf(files).findings)[0]?.hint).toBe(
      `declare an inventory entry of kind audit-sink inside eu in ${EU}`,
    );
  });
});

describe("a control plane cluster outside", () => {
  const fault = "error tenant-cluster-outside-jurisdiction";

  test("is refused where a tenant cluster would run", () => {
    const moved = damage(
      HEALTHY,
      FRANKFURT,
      "  country: DE\n  subdivision: DE-HE\n",
      "  country: US\n",
    );
    const found = spoken(planOf(paymentsSays("controlPlaneCluster: eu-fra-1", moved)).findings);
    expect(found[0]).toEqual({
      fault,
      at: `${AT}/controlPlaneCluster`,
      consequence: true,
      message:
        'tenant cluster eu/acme-bank/payments runs on eu-fra-1 in "US", which is not a member of eu',
      hint: "use eu-par-1",
      related: [`${FRANKFURT}#/spec/country country: US`],
    });
    expect(found.map((each) => each.fault)).toEqual([
      fault,
      "error control-plane-cluster-outside-jurisdiction",
    ]);
  });

  test("is refused where a tenant cluster would be restored", () => {
    const moved = damage(
      HEALTHY,
      PARIS,
      "  country: FR\n  subdivision: FR-IDF\n",
      "  country: US\n",
    );
    const files = damage(moved, ACME, "{ rto", "{ restoreTo: eu-par-1, rto");
    expect(spoken(planOf(files).findings)[0]).toEqual({
      fault,
      at: `${AT}/snapshots/restoreTo`,
      consequence: true,
      message:
        'tenant cluster eu/acme-bank/payments would be restored to eu-par-1 in "US", which is not a member of eu',
      hint: "use eu-fra-1",
      related: [`${PARIS}#/spec/country country: US`],
    });
  });
});

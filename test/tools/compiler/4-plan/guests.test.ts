import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { paymentsSays } from "../../../support/healthy-tree.ts";
import { OWN_NODES, withPrivateNodes } from "../../../support/private-nodes.ts";
import { damage } from "../../../support/tree.ts";
import { guest, WITH_GUESTS } from "../../../support/with-guests.ts";

function payments(files: typeof WITH_GUESTS) {
  const tenants = planOf(files).value.jurisdictions[0]?.tenants ?? [];
  return tenants.find(({ tenant }) => tenant.name === "acme-bank")?.clusters ?? [];
}

function told(...guests: readonly string[]): readonly string[] {
  return wordsOf(paymentsSays(`guests: [${guests.join(", ")}]`));
}

function wordsOf(files: typeof WITH_GUESTS): readonly string[] {
  return planOf(files).findings.map(({ definition, message }) => `${definition.code}: ${message}`);
}

test("guests have namespaces of their own inside", () => {
  const [cluster] = payments(WITH_GUESTS);
  expect(cluster?.guests.map(({ value }) => value.namespace)).toEqual(["guest-one", "guest-two"]);
  expect(wordsOf(WITH_GUESTS)).toEqual([]);
});

test("a tenant cluster that is like another takes no guests of it", () => {
  const drill = "\n    - { name: drill, environment: resilience-test, like: payments }";
  const path = "jurisdictions/eu/tenants/acme-bank.yaml";
  const [, other] = payments(damage(WITH_GUESTS, path, /$/, drill));
  expect(other?.name).toBe("drill");
  expect(other?.guests).toEqual([]);
});

describe("refused", () => {
  test("two of one name", () => {
    expect(told(guest("one"), guest("one")).join()).toContain("guest-twice");
  });

  test.each(["confidential", "secret"])("%s data", (classification) => {
    const one = guest("one").replace("public", classification);
    expect(told(one).join()).toContain(`guest "one" has data that is ${classification}`);
  });

  test("data of special categories", () => {
    const one = guest("one").replace("personal: false", "personal: true, special: true");
    expect(told(one).join()).toContain("guest-too-significant");
  });

  test.each([
    ["cpu", 'cpu: "2"', 'cpu: "39"'],
    ["memory", "memory: 4Gi", "memory: 159Gi"],
    ["storage", "storage: 20Gi", "storage: 2Ti"],
    ["pods", "pods: 10", "pods: 395"],
  ])("more %s together than the tenant cluster has", (field, from, to) => {
    const words = told(guest("one").replace(from, to), guest("two"));
    expect(words).toHaveLength(1);
    expect(words[0]).toContain(`guests-over-quota: guests may use more ${field} together`);
    expect(told(guest("one").replace(from, to))).toEqual([]);
  });

  test("on machines of the tenant's own", () => {
    const files = withPrivateNodes(`${OWN_NODES}, guests: [${guest("one")}]`);
    expect(wordsOf(files)).toEqual([
      "guests-on-own-machines: pods of eu/acme-bank/payments run on machines of its own " +
        "(private-nodes)",
    ]);
  });

  test("where Argo CD does not reach", () => {
    const elsewhere = damage(
      WITH_GUESTS,
      "jurisdictions/eu/tenants/acme-bank.yaml",
      "guests:",
      "controlPlaneCluster: eu-par-1, isolation: shared, guests:",
    );
    expect(wordsOf(elsewhere).join()).toContain("guests-not-delivered");
  });
});

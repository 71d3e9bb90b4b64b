import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, EU, HEALTHY, paymentsSays, UK } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const PAYMENTS = `${ACME}#/spec/clusters/0`;

describe("a name that stands for nothing", () => {
  test("is answered with the real name that is nearest", () => {
    const files = paymentsSays("audit: { sink: siem-far }");
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault: "error unknown-inventory-entry",
        at: `${PAYMENTS}/audit/sink`,
        message: '"siem-far" is not an inventory entry of eu of kind audit-sink',
        hint: "did you mean siem-fra?",
      },
    ]);
  });

  test("is answered with the whole choice where nothing is near", () => {
    const files = paymentsSays("audit: { sink: splunk }");
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault: "error unknown-inventory-entry",
        at: `${PAYMENTS}/audit/sink`,
        message: '"splunk" is not an inventory entry of eu of kind audit-sink',
        hint: `use siem-fra, or declare it in ${EU} under inventory`,
      },
    ]);
  });

  test("is answered with where to declare it where there is no choice", () => {
    const files = paymentsSays("backingStore: { kind: external-etcd, endpoint: etcd-fra }");
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault: "error unknown-inventory-entry",
        at: `${PAYMENTS}/backingStore/endpoint`,
        message: '"etcd-fra" is not an inventory entry of eu of kind backing-store',
        hint: `declare it in ${EU} under inventory`,
      },
    ]);
  });

  test("is not found among the names of a neighbour", () => {
    const files = paymentsSays("audit: { sink: siem-lon }");
    const [finding, ...more] = spoken(planOf(files).findings);
    expect(more).toEqual([]);
    expect(finding?.fault).toBe("error unknown-inventory-entry");
  });
});

describe("an entry of another kind than the field asks for", () => {
  test("is refused with those that fit", () => {
    const files = paymentsSays("audit: { sink: vault }");
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault: "error wrong-place-kind",
        at: `${PAYMENTS}/audit/sink`,
        message: '"vault" is of kind secret-store, and kind audit-sink is asked for',
        hint: "use siem-fra",
        related: [`${EU}#/spec/inventory/6 kind: secret-store`],
      },
    ]);
  });

  test("is refused with what to declare where none fits", () => {
    const files = paymentsSays("backingStore: { kind: external-etcd, endpoint: vault }");
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault: "error wrong-place-kind",
        at: `${PAYMENTS}/backingStore/endpoint`,
        message: '"vault" is of kind secret-store, and kind backing-store is asked for',
        hint: `declare an inventory entry of kind backing-store in ${EU} under inventory`,
        related: [`${EU}#/spec/inventory/6 kind: secret-store`],
      },
    ]);
  });

  test("is refused in the jurisdiction's own lines too", () => {
    const files = damage(HEALTHY, UK, "git: git, source: forge", "git: git, source: siem-lon");
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault: "error wrong-place-kind",
        at: `${UK}#/spec/delivery/source`,
        message: '"siem-lon" is of kind audit-sink, and kind git is asked for',
        hint: "use forge or git",
        related: [`${UK}#/spec/inventory/4 kind: audit-sink`],
      },
    ]);
  });
});

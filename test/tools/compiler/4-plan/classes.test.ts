import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { OFFERING } from "../../../support/gated.ts";
import { ACME, FRANKFURT, HEALTHY, paymentsSays } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";

const AT = `${ACME}#/spec/clusters/0`;
const EVERYTHING =
  "runtimeClass: gvisor, classes: { runtime: [gvisor], storage: [fra-encrypted], " +
  "ingress: [public], gateway: [envoy], priority: [batch] }";

test("classes that the control plane cluster declares are offered, with their line", () => {
  const { value, findings } = planOf(paymentsSays(EVERYTHING, OFFERING));
  expect(findings).toEqual([]);
  const payments = value.jurisdictions[0]?.tenants[0]?.clusters[0];
  expect(payments?.runtimeClass?.value).toBe("gvisor");
  expect(payments?.runtimeClass?.origin.pointer).toBe("/spec/clusters/0/runtimeClass");
  expect(payments?.classes?.value.gateway).toEqual(["envoy"]);
  expect(payments?.classes?.origin.pointer).toBe("/spec/clusters/0/classes");
});

test("nobody asks, and nothing is said", () => {
  const payments = planOf(HEALTHY).value.jurisdictions[0]?.tenants[0]?.clusters[0];
  expect(payments && ["runtimeClass" in payments, "classes" in payments]).toEqual([false, false]);
});

describe("a class that nobody declared is refused", () => {
  const fault = "error class-not-offered";

  test.each([
    ["runtimeClass: gviso", "runtimeClass", "runtime", "gviso", "did you mean gvisor?"],
    [
      "classes: { runtime: [gvisor, runc] }",
      "classes/runtime/1",
      "runtime",
      "runc",
      `use gvisor or kata, or declare it in spec.runtimeClasses of ${FRANKFURT}`,
    ],
    [
      "classes: { priority: [express] }",
      "classes/priority/0",
      "priority",
      "express",
      `use batch, or declare it in spec.priorityClasses of ${FRANKFURT}`,
    ],
  ])("%s", (said, pointer, kind, name, hint) => {
    const { findings } = planOf(paymentsSays(said, OFFERING));
    const message = `"${name}" is not a ${kind} class of eu-fra-1`;
    expect(spoken(findings)).toEqual([{ fault, at: `${AT}/${pointer}`, message, hint }]);
  });

  test("where there are none at all, by leaving the list out", () => {
    const [finding] = planOf(paymentsSays("classes: { gateway: [envoy] }")).findings;
    expect(finding?.hint).toBe(`leave it out, or declare it in spec.gateways of ${FRANKFURT}`);
    expect(finding?.cure?.edits).toMatchObject([
      { at: { pointer: "/spec/clusters/0/classes/gateway" } },
    ]);
  });
});

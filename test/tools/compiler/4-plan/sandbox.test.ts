import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { OFFERING } from "../../../support/gated.ts";
import { ACME, FRANKFURT, paymentsSays } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";

const finding = {
  fault: "error sandbox-not-offered",
  at: `${ACME}#/spec/clusters/0/sandbox`,
  message: '"runc" is no runtime class of eu-fra-1',
  related: [`${FRANKFURT}#/spec/runtimeClasses what its nodes can run`],
};

test("a runtime class that the control plane cluster has is taken", () => {
  const { value, findings } = planOf(paymentsSays("sandbox: gvisor", OFFERING));
  expect(findings).toEqual([]);
  const sandbox = value.jurisdictions[0]?.tenants[0]?.clusters[0]?.controls.sandbox;
  expect(sandbox?.value).toBe("gvisor");
});

test("another one is not", () => {
  const hint = `use gvisor or kata, or declare it in runtimeClasses of ${FRANKFURT}`;
  expect(spoken(planOf(paymentsSays("sandbox: runc", OFFERING)).findings)).toEqual([
    { ...finding, hint },
  ]);
});

test("nor any where there is none", () => {
  const hint = `leave sandbox out, or declare it in runtimeClasses of ${FRANKFURT}`;
  expect(spoken(planOf(paymentsSays("sandbox: runc")).findings)).toEqual([{ ...finding, hint }]);
});

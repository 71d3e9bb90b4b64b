import { expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import { ACME, paymentsSays } from "../../../support/healthy-tree.ts";
import { spoken } from "../../../support/spoken.ts";

const AT = `${ACME}#/spec/clusters/0/limits`;

test.each([
  [
    "default: { memory: 64Mi }",
    "default/memory",
    "defaultRequest memory 128Mi and default memory 64Mi",
    "write default: { memory: 128Mi } or more",
  ],
  [
    'defaultRequest: { cpu: "2" }',
    "defaultRequest/cpu",
    "defaultRequest cpu 2 and default cpu 1",
    "write defaultRequest: { cpu: 1 } or less",
  ],
  [
    'default: { cpu: "4" }, max: { cpu: "2" }',
    "max/cpu",
    "default cpu 4 and max cpu 2",
    "write max: { cpu: 4 } or more",
  ],
])("%s cannot be kept", (limits, at, both, hint) => {
  expect(spoken(planOf(paymentsSays(`limits: { ${limits} }`)).findings)).toEqual([
    {
      fault: "error limits-contradiction",
      at: `${AT}/${at}`,
      message: `eu/acme-bank/payments gives a container ${both}`,
      hint,
    },
  ]);
});

test("what is not said keeps the chart's number, and is said from then on", () => {
  const { value, findings } = planOf(paymentsSays("limits: { max: { memory: 64Gi } }"));
  expect(findings).toEqual([]);
  expect(value.jurisdictions[0]?.tenants[0]?.clusters[0]?.controls.limits?.value).toEqual({
    default: { cpu: "1", memory: "512Mi", ephemeralStorage: "8Gi" },
    defaultRequest: { cpu: "100m", memory: "128Mi", ephemeralStorage: "3Gi" },
    max: { memory: "64Gi" },
  });
});

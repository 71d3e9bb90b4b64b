import { expect, test } from "vitest";
import { objects } from "../../../../support/emitted-objects.ts";

test("a pool is one class, chosen by driver and product and labelled with the jurisdiction", () => {
  const [pool, ...others] = objects("apps/eu/", "DeviceClass");
  expect(others).toEqual([]);
  expect(pool?.metadata).toEqual({
    name: "eu-h200",
    labels: { "bailiwick.dev/jurisdiction": "eu" },
  });
  expect(pool?.spec.selectors[0].cel.expression).toBe(
    'device.driver == "gpu.nvidia.com" && device.attributes["gpu.nvidia.com"].?productName.orValue("") == "NVIDIA H200"',
  );
});

test("a workload's claim is a template in the host namespace, of exactly what was asked for", () => {
  const [claim] = objects("apps/eu/tenants/synapse-lab/", "ResourceClaimTemplate");
  expect(claim?.metadata).toMatchObject({
    name: "pretraining",
    namespace: "vc-synapse-lab--training",
  });
  expect(claim?.spec.spec.devices.requests).toEqual([
    {
      name: "devices",
      exactly: { allocationMode: "ExactCount", count: 8, deviceClassName: "eu-h200" },
    },
  ]);
});

test("no class is had by another name", () => {
  for (const { spec } of objects("apps/eu/", "DeviceClass")) {
    expect(Object.keys(spec)).toEqual(["selectors"]);
  }
});

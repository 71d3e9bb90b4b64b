import { load } from "js-yaml";
import { expect, test } from "vitest";
import { EMITTED } from "../../../../support/emitted.ts";
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

test("the quota is what was declared, and nought for everybody else", () => {
  const devices = (path: string) => {
    const text = EMITTED.find((file) => file.path === `apps/eu/tenants/${path}/values.yaml`)?.text;
    const values = load(text ?? "") as {
      policies: { resourceQuota: { quota: Record<string, number> } };
    };
    return values.policies.resourceQuota.quota["eu-h200.deviceclass.resource.k8s.io/devices"];
  };
  expect(devices("synapse-lab/training")).toBe(8);
  expect(devices("acme-bank/payments")).toBe(0);
});

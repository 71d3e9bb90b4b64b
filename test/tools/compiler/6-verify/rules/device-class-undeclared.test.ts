import { loadAll } from "js-yaml";
import { describe, expect, test } from "vitest";
import { acmePod, EXTRA, withAcmeObject } from "../../../../support/acme-object.ts";
import { damaged, EMITTED, faults } from "../../../../support/emitted.ts";

const code = "device-class-undeclared";

const CLAIM = "apps/eu/tenants/synapse-lab/training/host/manifests.yaml";
const AT = loadAll(EMITTED.find(({ path }) => path === CLAIM)?.text ?? "").findIndex(
  (each) => (each as { kind: string }).kind === "ResourceClaimTemplate",
);
const REQUEST = "/spec/spec/devices/requests/0";

describe("a claim asks for a class that nobody declared", () => {
  test.each(["us-h200", "gpu.nvidia.com", "eu-h100"])("%s", (name) => {
    const to = `deviceClassName: ${name}`;
    expect(faults(damaged({ path: CLAIM, from: "deviceClassName: eu-h200", to }))).toContain(
      `${code} ${CLAIM}#${AT}${REQUEST}/exactly/deviceClassName`,
    );
  });

  test("as an alternative", () => {
    const from = "{ exactly: { allocationMode: ExactCount, count: 8, deviceClassName: eu-h200 }";
    const to =
      "{ firstAvailable: [{ name: a, deviceClassName: eu-h200 }, { name: b, deviceClassName: any }]";
    expect(faults(damaged({ path: CLAIM, from, to }))).toEqual([
      `${code} ${CLAIM}#${AT}${REQUEST}/firstAvailable/1/deviceClassName`,
    ]);
  });

  test("or for none", () => {
    const from = "exactly: { allocationMode: ExactCount, count: 8, deviceClassName: eu-h200 }, ";
    expect(faults(damaged({ path: CLAIM, from, to: "" }))).toEqual([
      `${code} ${CLAIM}#${AT}${REQUEST}`,
    ]);
  });
});

test("a class that output makes is of a declared pool, and no extended resource", () => {
  const path = "apps/eu/control-plane-clusters/eu-fra-1/deviceclass-eu-h200.yaml";
  expect(faults(damaged({ path, from: "name: eu-h200", to: "name: eu-b300" }))).toEqual([
    `${code} ${path}#0/metadata/name`,
  ]);
  const to = "spec:\n  extendedResourceName: nvidia.com/gpu";
  expect(faults(damaged({ path, from: "spec:", to }))).toContain(
    `${code} ${path}#0/spec/extendedResourceName`,
  );
});

test.each(["limits", "requests"])("a pod asks for devices past every claim, in its %s", (key) => {
  const container = `{ name: a, image: registry.rheinwerk.example/a, resources: { ${key}: { nvidia.com/gpu: 1 } } }`;
  const pod = acmePod(`initContainers: [${container}]`);
  expect(faults(pod)).toEqual([`${code} ${EXTRA}#0/spec/initContainers/0/resources/${key}`]);
});

describe("quotas", () => {
  const quota = (entry: string) => withAcmeObject("ResourceQuota", `spec: { hard: { ${entry} } }`);

  test.each([
    "gpu.nvidia.com.deviceclass.resource.k8s.io/devices: 1",
    "requests.nvidia.com/gpu: 4",
  ])("that allow what nobody declared: %s", (entry) => {
    expect(faults(quota(entry))).toEqual([`${code} ${EXTRA}#0/spec/hard`]);
  });

  test.each([
    "eu-h200.deviceclass.resource.k8s.io/devices: 1",
    "gpu.nvidia.com.deviceclass.resource.k8s.io/devices: 0",
    "requests.nvidia.com/gpu: 0",
    "count/pods: 4",
  ])("that close it, or count something else: %s", (entry) => {
    expect(faults(quota(entry))).toEqual([]);
  });
});

import type { GpuPool } from "@bailiwick/model/kinds/control-plane-cluster";
import { expect, test } from "vitest";
import { deviceQuota } from "../../../../tools/compiler/src/5-emit/device-quota.ts";
import type { TenantClusterPlan } from "../../../../tools/compiler/src/handoff/plan.ts";

const NVIDIA = "gpu.nvidia.com";

function pool(name: string, driver = NVIDIA): GpuPool {
  return { name, class: name, driver, product: name.toUpperCase(), count: 64, country: "DE" };
}

const h200 = pool("h200");
const b300 = pool("b300");

/** The quota in `eu` of a cluster on these pools that declared these devices. */
function quota(gpuPools: readonly GpuPool[], ...gpus: readonly (readonly [GpuPool, number])[]) {
  const values = gpus.map(([from, count]) => ({ value: { pool: from, request: { count } } }));
  const plan = { controlPlaneCluster: { value: { spec: { gpuPools } } }, gpus: values };
  return deviceQuota("eu", plan as unknown as TenantClusterPlan);
}

/** Both names under which Kubernetes counts devices of a class. */
function ofClass(name: string, devices: number) {
  return {
    [`${name}.deviceclass.resource.k8s.io/devices`]: devices,
    [`requests.deviceclass.resource.kubernetes.io/${name}`]: devices,
  };
}

test("who declared no device may hold no claim, and get none by the vendor's name", () => {
  expect(quota([h200, pool("mi355", "gpu.amd.com")])).toEqual({
    "count/resourceclaims.resource.k8s.io": 0,
    "requests.nvidia.com/gpu": 0,
    "requests.amd.com/gpu": 0,
  });
});

test("own classes are counted over workloads, other classes and the driver's are nought", () => {
  expect(quota([h200, b300], [h200, 8], [h200, 2])).toEqual({
    ...ofClass("eu-h200", 10),
    ...ofClass("eu-b300", 0),
    ...ofClass("gpu.nvidia.com", 0),
    ...ofClass("mig.nvidia.com", 0),
    ...ofClass("vfio.gpu.nvidia.com", 0),
    "requests.nvidia.com/gpu": 0,
  });
});

test("a driver that nobody read is taken to install a class of its own name", () => {
  const pools = [pool("tpu", "tpu.globex.example")];
  expect(quota(pools, [pools[0]!, 1])).toEqual({
    ...ofClass("eu-tpu", 1),
    ...ofClass("tpu.globex.example", 0),
  });
});

test("a cluster without devices needs no quota of them", () => {
  expect(quota([])).toEqual({});
});

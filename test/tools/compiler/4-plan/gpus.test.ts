import { describe, expect, test } from "vitest";
import { planOf } from "../../../support/catalog-of.ts";
import {
  FRANKFURT,
  HEALTHY,
  LEDGERLEAF_UK,
  LONDON,
  SYNAPSE,
} from "../../../support/healthy-tree.ts";
import { place, spoken } from "../../../support/spoken.ts";
import { damage } from "../../../support/tree.ts";

const AT = `${SYNAPSE}#/spec/clusters/0/gpus/0`;
const ASKED = "{ workload: pretraining, class: h200, count: 8 }";

function training(files = HEALTHY) {
  const tenants = planOf(files).value.jurisdictions[0]?.tenants;
  return tenants?.find(({ tenant }) => tenant.name === "synapse-lab")?.clusters[0];
}

test("devices for a workload are met by a pool of the control plane cluster", () => {
  const [gpu, ...more] = training()?.gpus ?? [];
  expect(more).toEqual([]);
  expect(gpu && place(gpu.origin)).toBe(AT);
  expect(gpu?.value).toEqual({
    request: { workload: "pretraining", class: "h200", count: 8 },
    pool: {
      name: "h200-fra",
      class: "h200",
      driver: "gpu.nvidia.com",
      product: "NVIDIA H200",
      count: 64,
      country: "DE",
    },
  });
});

test("all the devices of a pool may be asked for, and by several workloads", () => {
  const two = `${ASKED}, { workload: evaluation, class: h200, count: 64 }`;
  const files = damage(HEALTHY, SYNAPSE, ASKED, two);
  expect(planOf(files).findings).toEqual([]);
  expect(training(files)?.gpus.map(({ value }) => value.request.count)).toEqual([8, 64]);
});

describe("a class that no pool has", () => {
  const fault = "error gpu-class-not-offered";

  test.each([
    ["h20", "did you mean h200?"],
    ["mi300", "use h200"],
  ])("%s is refused with those that there are", (name, hint) => {
    const files = damage(HEALTHY, SYNAPSE, "class: h200", `class: ${name}`);
    expect(spoken(planOf(files).findings)).toEqual([
      { fault, at: `${AT}/class`, message: `eu-fra-1 has no GPU class "${name}"`, hint },
    ]);
  });

  test("is refused with what to do where there are no GPUs at all", () => {
    const files = damage(HEALTHY, LEDGERLEAF_UK, "ordinary }", `ordinary, gpus: [${ASKED}] }`);
    expect(spoken(planOf(files).findings)).toEqual([
      {
        fault,
        at: `${LEDGERLEAF_UK}#/spec/clusters/0/gpus/0/class`,
        message: 'uk-lon-1 has no GPU class "h200"',
        hint: `add a GPU pool to ${LONDON}, or use another control plane cluster`,
      },
    ]);
  });
});

test("more devices than the pool has are refused", () => {
  const files = damage(HEALTHY, SYNAPSE, "count: 8", "count: 65");
  expect(spoken(planOf(files).findings)).toEqual([
    {
      fault: "error gpu-count-over-pool",
      at: `${AT}/count`,
      message: '65 devices are asked for, and pool "h200-fra" has 64',
      hint: "ask for at most 64",
    },
  ]);
});

test("a class goes to the pool that has it", () => {
  const pool = "    - { name: h200-fra,";
  const other =
    "    - { name: l40-fra, class: l40, driver: gpu.nvidia.com, product: NVIDIA L40, count: 4, country: DE }\n";
  const files = damage(HEALTHY, FRANKFURT, pool, other + pool);
  expect(training(files)?.gpus[0]?.value.pool.name).toBe("h200-fra");
});

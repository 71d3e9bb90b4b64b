import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import { below, type Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry } from "../handoff/catalog.ts";
import type { GpuPlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { nearestName } from "../wording/nearest-name.ts";
import type { Question } from "./tenant-cluster.ts";

const gpuClassNotOffered = defineFinding({
  code: "gpu-class-not-offered",
  severity: "error",
  summary: "A GPU class is that of a pool on the control plane cluster that uses it.",
  why: "a claim that names no declared pool is met nowhere, or by hardware that nobody placed",
  basis: "house",
  waivable: false,
});

const gpuCountOverPool = defineFinding({
  code: "gpu-count-over-pool",
  severity: "error",
  summary: "A claim asks for at most as many devices as the pool has.",
  why: "a claim that can never be met keeps its pod pending for ever",
  basis: "house",
  waivable: false,
});

/** Devices per workload, each met by a declared pool. */
export function decideGpus(
  { request }: Question,
  cluster: ClusterEntry,
  report: Report,
): readonly Sourced<GpuPlan>[] {
  const pools = cluster.spec.gpuPools ?? [];
  return request.gpus.flatMap(({ value: asked, origin }) => {
    const pool = pools.find((each) => each.class === asked.class);
    if (!pool) {
      const classes = pools.map((each) => each.class);
      const nearest = nearestName(asked.class, classes);
      const offered = nearest ?? classes[0];
      report({
        definition: gpuClassNotOffered,
        origin: below(origin, "class"),
        message: `${cluster.name} has no GPU class "${asked.class}"`,
        hint: nearest
          ? `did you mean ${nearest}?`
          : classes.length
            ? `use ${listNames(classes)}`
            : `add a GPU pool to ${cluster.file}, or use another control plane cluster`,
        ...(offered !== undefined && { cure: choice(setTo(below(origin, "class"), offered)) }),
      });
      return [];
    }
    if (asked.count > pool.count) {
      report({
        definition: gpuCountOverPool,
        origin: below(origin, "count"),
        message: `${asked.count} devices are asked for, and pool "${pool.name}" has ${pool.count}`,
        hint: `ask for at most ${pool.count}`,
        cure: choice(setTo(below(origin, "count"), pool.count)),
      });
      return [];
    }
    return [{ value: { request: asked, pool }, origin }];
  });
}

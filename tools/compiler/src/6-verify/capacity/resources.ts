import type { ClusterEntry } from "../../handoff/catalog.ts";
import { quantityOf } from "./quantity.ts";

/** Something that a control plane cluster has so much of. */
export interface Resource {
  /** `cpu`, or `devices h200`. */
  readonly name: string;
  /** Field that declares it, from the spec: `/capacity/cpu`, or the count of a pool. */
  readonly pointer: string;
  /** Cores, bytes or pieces; undefined where nobody says. */
  readonly declared: number | undefined;
  readonly isBytes: boolean;
  /** Class of the devices; absent for everything else. */
  readonly deviceClass?: string;
}

const COUNTED = ["cpu", "memory", "storage", "pods", "controlPlanes", "argoCdObjects"] as const;

/** What a control plane cluster declares, in a fixed order: capacity, then devices by class. */
export function resourcesOf({ spec }: ClusterEntry): readonly Resource[] {
  const pools = spec.gpuPools ?? [];
  const classes = [...new Set(pools.map((pool) => pool.class))].sort();
  return [
    ...COUNTED.map((name) => ({
      name,
      pointer: `/capacity/${name}`,
      declared: quantityOf(spec.capacity?.[name]),
      isBytes: name === "memory" || name === "storage",
    })),
    ...classes.map((deviceClass) => ({
      name: `devices ${deviceClass}`,
      pointer: `/gpuPools/${pools.findIndex((pool) => pool.class === deviceClass)}/count`,
      declared: pools.reduce(
        (sum, pool) => (pool.class === deviceClass ? sum + pool.count : sum),
        0,
      ),
      isBytes: false,
      deviceClass,
    })),
  ];
}

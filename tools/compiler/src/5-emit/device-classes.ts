import type { GpuPool } from "@bailiwick/model/kinds/control-plane-cluster";

/** Name of the DeviceClass of a pool: `eu-h200`, so that two jurisdictions never share one. */
export function deviceClassName(jurisdiction: string, pool: GpuPool): string {
  return `${jurisdiction}-${pool.class}`;
}

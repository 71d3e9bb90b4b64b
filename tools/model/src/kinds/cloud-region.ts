import type { Name } from "./document.ts";

/**
 * What a place of kind `cloud-region` is for whoever makes machines there.
 * @example { provider: cloud-nodes, name: par-1 }
 */
export interface CloudRegion {
  /** Inventory entry of kind `node-provider` that makes machines there. */
  provider: Name;
  /** What this provider calls it; output names it so. */
  name: RegionName;
}

/**
 * Name of a region, as its provider writes it.
 * @pattern ^[A-Za-z][A-Za-z0-9-]*$
 * @maxLength 63
 */
export type RegionName = string;

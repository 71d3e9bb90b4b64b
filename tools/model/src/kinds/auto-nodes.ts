import type { Name } from "./document.ts";
import type { Quantity } from "./tenant-limits.ts";

/**
 * Machines that a provider makes for one tenant cluster alone, all of them in one region.
 * @example { provider: cloud-nodes, region: paris, pools: [{ name: base, quantity: 2 }] }
 */
export interface AutoNodesRequest {
  /**
   * Inventory entry of kind `node-provider`; the jurisdiction's Platform knows the provider by the
   * same name.
   */
  provider: Name;
  /** Inventory entry of kind `cloud-region` of this provider: its country is where they stand. */
  region: Name;
  /** @minItems 1 */
  pools: AutoNodePool[];
}

/**
 * Machines of one kind: a number that always stands, or as many as pods ask for below a limit.
 * @example { name: burst, limits: { cpu: "64", memory: 256Gi } }
 */
export interface AutoNodePool {
  /** Unlike every other pool of the tenant cluster. */
  name: Name;
  /**
   * Machines that always stand.
   * @minimum 1
   * @TJS-type integer
   */
  quantity?: number;
  /** What all of its machines come to at most, where their number follows the pods. */
  limits?: AutoNodeLimits;
  /**
   * Kinds of machines that are taken, as the provider calls them; any that it has in the region
   * when left out.
   * @minItems 1
   * @items {"type":"string","maxLength":63,"pattern":"^[A-Za-z0-9][A-Za-z0-9._-]*$"}
   */
  instanceTypes?: InstanceType[];
}

/** What machines come to together. */
export interface AutoNodeLimits {
  cpu: Quantity;
  memory: Quantity;
}

/**
 * Name of a kind of machine, as its provider writes it.
 * @pattern ^[A-Za-z0-9][A-Za-z0-9._-]*$
 * @maxLength 63
 */
export type InstanceType = string;

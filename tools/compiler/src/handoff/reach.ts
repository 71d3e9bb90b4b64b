import type { Capability, ControlLayers } from "@bailiwick/model/kinds/operator";
import type { Origin } from "@bailiwick/model/origin";

/** The eleven layers of the stack, and the place where its source is merged and signed. */
export type LayerName = Exclude<keyof ControlLayers, "default"> | "deliverySource";

/** What can be done at a layer, and from where. */
export interface LayerReach {
  readonly layer: LayerName;
  /** What somebody who can be compelled there is able to do. */
  readonly capability: Capability;
  /** Declared paths from outside the members; empty means that none is declared. */
  readonly paths: readonly ReachPath[];
}

/** A fact by which a country outside the members reaches a layer. */
export interface ReachPath {
  /** ISO 3166-1 alpha-2; `ZZ` for what nobody declared. */
  readonly country: string;
  /** The fact that binds: `ultimate parent Vault Holdings Inc. of vaultco`. */
  readonly because: string;
  /** The line that says so, or that leaves it out. */
  readonly origin: Origin;
}

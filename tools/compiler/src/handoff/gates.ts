import type { OfferedGateway } from "@bailiwick/model/kinds/control-plane-cluster";
import type { OfferedClasses } from "@bailiwick/model/kinds/tenant-classes";
import type { Sourced } from "@bailiwick/model/origin";
import type { Place } from "./catalog.ts";

/** What a tenant cluster asked for beyond its place and its store; absent where it said nothing. */
export interface ResolvedGates {
  readonly runtimeClass?: Sourced<string>;
  readonly classes?: Sourced<OfferedClasses>;
}

/** The same, decided; what nobody asked for stays shut. */
export interface GatesPlan {
  /** Of every pod, whatever it names. */
  readonly runtimeClass?: Sourced<string>;
  /** Names that may be used inside, by what they choose; absent where the standard holds. */
  readonly classes?: Sourced<OfferedClasses>;
  /** Where people find its API server; absent where nobody outside does. */
  readonly exposure?: Sourced<DoorPlan>;
  /** Gateways that routes made inside may attach to. */
  readonly gateways: readonly Sourced<DoorPlan>[];
}

/** A gateway, and the declared host names that it is asked for. */
export interface DoorPlan {
  readonly gateway: OfferedGateway;
  readonly hosts: readonly string[];
  /** Inventory entries that declare these hosts, each once. */
  readonly places: readonly Place[];
}

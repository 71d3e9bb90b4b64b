import type { OfferedClasses } from "@bailiwick/model/kinds/tenant-classes";
import type { Sourced } from "@bailiwick/model/origin";

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
}

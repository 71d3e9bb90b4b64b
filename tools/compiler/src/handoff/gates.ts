import type { OfferedGateway } from "@bailiwick/model/kinds/control-plane-cluster";
import type { OfferedClasses } from "@bailiwick/model/kinds/tenant-classes";
import type { MetricsRequest, Sleep } from "@bailiwick/model/kinds/tenant-services";
import type { Sourced } from "@bailiwick/model/origin";
import type { Place } from "./catalog.ts";

/** What a tenant cluster asked for beyond its place and its store; absent where it said nothing. */
export interface ResolvedGates {
  readonly runtimeClass?: Sourced<string>;
  readonly classes?: Sourced<OfferedClasses>;
  readonly workloadIdentity?: Sourced<Place>;
  readonly metrics?: Sourced<MetricsRequest>;
  readonly certificateIssuer?: Sourced<Place>;
  readonly secretStore?: Sourced<Place>;
  readonly sleep?: Sourced<Sleep>;
  readonly deletionProtection?: Sourced<boolean>;
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
  /** Issuer that vouches for workloads. */
  readonly workloadIdentity?: Sourced<Place>;
  readonly metrics?: Sourced<MetricsRequest>;
  /** Of the host's cert-manager. */
  readonly certificateIssuer?: Sourced<Place>;
  /** Of the host's External Secrets. */
  readonly secretStore?: Sourced<Place>;
  readonly sleep?: Sourced<Sleep>;
  /** Absent where it is not asked for, and where it is asked not to be. */
  readonly deletionProtection?: Sourced<boolean>;
}

/** A gateway, and the declared host names that it is asked for. */
export interface DoorPlan {
  readonly gateway: OfferedGateway;
  readonly hosts: readonly string[];
  /** Inventory entries that declare these hosts, each once. */
  readonly places: readonly Place[];
}

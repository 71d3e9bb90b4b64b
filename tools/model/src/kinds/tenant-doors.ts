import type { Name } from "./document.ts";

/** Ways in from outside: to the API server of a tenant cluster, and to its workloads. */
export interface DoorRequests {
  /**
   * The API server is reached through a gateway of the control plane cluster, which passes TLS on
   * unopened; without it, from Argo CD and from within alone. `like` does not take it: a host name
   * is one tenant cluster's own.
   * @example { gateway: public, host: store.api.rheinwerk.example }
   */
  exposure?: Exposure;
  /**
   * Gateways that routes made inside may attach to, each for host names of its own. `like` does not
   * take them.
   * @minItems 1
   */
  gateways?: ImportedGateway[];
}

/** Where people find the API server of a tenant cluster. */
export interface Exposure {
  /** One of `gateways` of the control plane cluster. */
  gateway: Name;
  host: PlainHostName;
}

/** A gateway of the host, shown inside a tenant cluster. */
export interface ImportedGateway {
  /** One of `gateways` of the control plane cluster. */
  gateway: Name;
  /**
   * Hosts that routes made inside may answer for, and no others.
   * @minItems 1
   */
  hosts: PlainHostName[];
}

/**
 * One host name, of an inventory entry of kind `gateway`: the syncer takes `*.x` for names of any
 * depth, so that none is written here.
 * @pattern ^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$
 * @maxLength 253
 */
export type PlainHostName = string;

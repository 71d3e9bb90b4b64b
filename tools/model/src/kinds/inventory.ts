import type { CloudRegion } from "./cloud-region.ts";
import type { Country, Name, Subdivision } from "./document.ts";

/** What a declared place is for. */
export type PlaceKind =
  | "registry"
  | "chart-repository"
  | "git"
  | "audit-sink"
  | "log-sink"
  | "metrics-sink"
  | "alert-receiver"
  | "backing-store"
  | "snapshot-store"
  | "secret-store"
  | "key-management"
  | "identity-issuer"
  | "certificate-authority"
  | "dns-resolver"
  | "time-source"
  | "gateway"
  | "api-server"
  | "platform"
  | "licence-server"
  | "node-network"
  | "node-provider"
  | "cloud-region"
  | "service";

/**
 * A named place that output may name: hosts, CIDRs, or both. Connections go to the first host;
 * NetworkPolicies know addresses only, so that without CIDRs they let nothing through.
 * @example { name: registry, kind: registry, hosts: [oci.a.example], country: DE, operator: a }
 */
export interface InventoryEntry {
  name: Name;
  kind: PlaceKind;
  /**
   * Host names; `*.x` matches one label.
   * @minItems 1
   * @items {"type":"string","maxLength":253,"pattern":"^(\\*\\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]$"}
   */
  hosts?: HostName[];
  /**
   * IPv4 or IPv6 ranges; beside `hosts`, the addresses that these hosts resolve to.
   * @minItems 1
   */
  cidrs?: string[];
  /**
   * TCP port, where it is not the one of the kind: 2379 for a `backing-store`, else 443.
   * @minimum 1
   * @maximum 65535
   * @TJS-type integer
   */
  port?: number;
  /**
   * First part of the path below the host: `/charts`.
   * @pattern ^(/[A-Za-z0-9][A-Za-z0-9._-]*)+$
   */
  pathPrefix?: string;
  /**
   * For a `registry` that asks who pulls: name of the Secret in each host namespace. What stands in
   * it comes from a secret store and never from Git.
   */
  pullSecretName?: Name;
  /** For a `cloud-region`, and for nothing else: it has a name, and needs no address. */
  region?: CloudRegion;
  country: Country;
  subdivision?: Subdivision;
  operator: Name;
}

/**
 * Lower-case DNS name of at least two labels; the first may be `*`.
 * @pattern ^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$
 * @maxLength 253
 */
export type HostName = string;

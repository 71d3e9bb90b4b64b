import type { AddressRange } from "./address-range.ts";
import type { Labels } from "./label-selector.ts";
import type { PortRange } from "./port-set.ts";

/** What an endpoint is in the declared world. */
export type Role =
  | "control-plane"
  | "etcd"
  | "snapshot"
  | "tenant-dns"
  | "workload"
  | "guest"
  | "other"
  | "argo-cd"
  | "gateway"
  | "meter"
  | "cluster-dns"
  | "stranger";

/** A pod, with all that selectors look at. */
export interface Pod {
  readonly name: string;
  readonly role: Role;
  readonly namespace: string;
  readonly namespaceLabels: Labels;
  readonly labels: Labels;
  /** Of a guest: its namespace inside the tenant cluster. */
  readonly guest?: string;
  /** What the pod calls its ports. */
  readonly portNames?: Readonly<Record<string, PortRange>>;
}

/** An address outside of all pods. */
export interface Address {
  readonly name: string;
  readonly address: AddressRange;
}

/** Whatever can be at the other end of a connection. */
export type Endpoint = Pod | Address;

/** Tells pods from addresses. */
export function isPod(endpoint: Endpoint): endpoint is Pod {
  return "labels" in endpoint;
}

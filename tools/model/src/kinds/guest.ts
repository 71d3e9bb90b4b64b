import type { Name } from "./document.ts";
import type { DataClass, Owner } from "./tenant.ts";

/**
 * A customer of low significance that shares somebody's tenant cluster: a namespace with a quota,
 * a network and rights of its own, and no control plane. Who needs a legal boundary is a tenant.
 * @example { name: trial-17, owner: { team: trials, email: trials@a.example }, group: trial-17, … }
 */
export interface Guest {
  /** Its namespace inside the tenant cluster is `guest-<name>`. */
  name: Name;
  owner: Owner;
  /** Public or internal, and no special categories: else it needs a control plane of its own. */
  data: DataClass;
  quota: GuestQuota;
  /**
   * Group, as the tenant cluster's API server knows it, that may edit the namespace; without it
   * nobody but the tenant itself may.
   * @pattern ^[A-Za-z0-9][A-Za-z0-9:._-]{0,62}$
   */
  group?: string;
}

/** What a guest may use; it counts against the quota of the tenant cluster. */
export interface GuestQuota {
  /**
   * Cores, requested and at most: `2`, `500m`.
   * @pattern ^[1-9][0-9]*m?$
   */
  cpu: string;
  /**
   * Memory, requested and at most: `4Gi`.
   * @pattern ^[1-9][0-9]*[MGT]i$
   */
  memory: string;
  /**
   * Volumes together: `20Gi`.
   * @pattern ^[1-9][0-9]*[MGT]i$
   */
  storage: string;
  /**
   * Pods at a time.
   * @minimum 1
   * @TJS-type integer
   */
  pods: number;
}

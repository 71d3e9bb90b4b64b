import type { Name } from "./document.ts";

/**
 * What tenants are offered of the classes that their control plane cluster declares. A class is
 * offered by its labels, since selectors of the syncer know no names: the operator labels each with
 * `bailiwick.dev/jurisdiction`, and with `bailiwick.dev/class` and its own name.
 */
export interface ClassRequests {
  /**
   * RuntimeClass that every pod gets, whatever it names: `runtimeClasses` of the control plane
   * cluster has it. What it keeps off the node is the handler's doing (GDPR Art. 32(1)(b)).
   * @example gvisor
   */
  runtimeClass?: Name;
  /**
   * Which classes may be named inside the tenant cluster; what is left out of this list keeps its
   * standard: runtime and storage classes of the jurisdiction, and none of the other three.
   * @example { runtime: [gvisor], priority: [batch] }
   */
  classes?: OfferedClasses;
}

/** Names of declared classes by what they choose; every list has at least one. */
export interface OfferedClasses {
  /**
   * RuntimeClasses, from `runtimeClasses` of the control plane cluster.
   * @minItems 1
   */
  runtime?: Name[];
  /**
   * StorageClasses, from `storageClasses` of the control plane cluster.
   * @minItems 1
   */
  storage?: Name[];
  /**
   * IngressClasses, from `ingressClasses`. They are shown and no Ingress is carried over: the
   * syncer holds no Ingress to the host names of one tenant, as it does routes of `gateways`.
   * @minItems 1
   */
  ingress?: Name[];
  /**
   * GatewayClasses, the `class` of declared gateways.
   * @minItems 1
   */
  gateway?: Name[];
  /**
   * PriorityClasses, from `priorityClasses` of the control plane cluster.
   * @minItems 1
   */
  priority?: Name[];
}

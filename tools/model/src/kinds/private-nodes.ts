import type { AutoNodesRequest } from "./auto-nodes.ts";
import type { Name } from "./document.ts";

/**
 * Machines that belong to one tenant cluster alone and join it; asked for by the isolation modes
 * `private-nodes` and `standalone`.
 * @example { endpoint: nodes-api, network: metal-fra, pods: 10.192.0.0/16, services: 10.193.0.0/20 }
 */
export interface PrivateNodesRequest {
  /**
   * Inventory entry of kind `api-server`: where the machines reach the tenant cluster's API server.
   * It is what passes them on to the control plane, and stands in its certificate.
   */
  endpoint: Name;
  /**
   * Inventory entry of kind `node-network`: where the machines stand and who runs them; its `cidrs`
   * hold the machines, and the ranges of pods and Services.
   */
  network: Name;
  /** Range of the tenant cluster's own pods; among the `cidrs` of `network`. */
  pods: string;
  /** Range of its Services; among the `cidrs` of `network`. */
  services: string;
  /**
   * Machines that a provider makes on demand, in a declared region; none when left out. They join
   * `network` like the others.
   * @minItems 1
   */
  autoNodes?: AutoNodesRequest[];
}

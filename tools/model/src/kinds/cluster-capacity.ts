/**
 * What the tenant clusters of one control plane cluster may ask for together. What is not said is
 * not judged; devices are counted by `gpuPools`.
 * @example { cpu: 640, memory: 2560Gi, storage: 32Ti, pods: 6400, controlPlanes: 40 }
 */
export interface ClusterCapacity {
  /**
   * Cores that pods may request.
   * @minimum 1
   * @TJS-type integer
   */
  cpu?: number;
  /**
   * Memory that pods may request.
   * @pattern ^[1-9][0-9]*(Mi|Gi|Ti)$
   */
  memory?: string;
  /**
   * Storage that volume claims may request.
   * @pattern ^[1-9][0-9]*(Mi|Gi|Ti)$
   */
  storage?: string;
  /**
   * Pods, those of tenant control planes among them.
   * @minimum 1
   * @TJS-type integer
   */
  pods?: number;
  /**
   * Tenant clusters.
   * @minimum 1
   * @TJS-type integer
   */
  controlPlanes?: number;
  /**
   * Objects that Argo CD compares for this cluster and its tenant clusters, each Application among
   * them; what charts render comes on top.
   * @minimum 1
   * @TJS-type integer
   */
  argoCdObjects?: number;
}

/**
 * More than one replica of the control plane, so that the loss of a node or of a zone is not its
 * loss. SQLite is a file of one replica: two would each have a state of their own.
 * @example { replicas: 3, maxUnavailable: 1 }
 */
export interface HighAvailability {
  /**
   * Replicas of the control plane; 1 when nothing is said.
   * @minimum 1
   * @maximum 5
   * @TJS-type integer
   */
  replicas: number;
  /**
   * Replicas that an eviction leaves standing; fewer than `replicas`, and not with
   * `maxUnavailable`.
   * @minimum 1
   * @maximum 4
   * @TJS-type integer
   */
  minAvailable?: number;
  /**
   * Replicas that evictions may take at one time; 1 when neither is said.
   * @minimum 1
   * @maximum 4
   * @TJS-type integer
   */
  maxUnavailable?: number;
}

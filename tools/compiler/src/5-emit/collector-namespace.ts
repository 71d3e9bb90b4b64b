/** Namespace of the collectors on every control plane cluster. */
export const COLLECTOR_NAMESPACE = "bailiwick-collector";

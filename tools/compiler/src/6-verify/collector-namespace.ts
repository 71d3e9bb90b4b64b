/** Namespace in which collectors stand on every control plane cluster. */
export const COLLECTOR_NAMESPACE = "bailiwick-collector";

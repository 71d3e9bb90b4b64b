/** Lowest tier of a licence that unlocks an option; each holds what those before it hold. */
export type LicenceTier = "free" | "dev" | "prod" | "scale";

/**
 * One option of the vCluster chart that only a licensed image carries out.
 * @example { path: "controlPlane.advanced.kubeVip", on: "enabled", tier: "scale", … }
 */
export interface PaidOption {
  /** Keys of the values file, joined by dots; `*` is any one key. */
  readonly path: string;
  /**
   * When it counts as asked for: `enabled` where the mapping there says so, `true` where the value
   * does, `filled` where the list or the mapping there has an entry, `present` where it is said,
   * `fips` where a text there ends in `-fips`.
   */
  readonly on: "enabled" | "fips" | "true" | "filled" | "present";
  readonly tier: LicenceTier;
  /** What the open image does with it when it starts. */
  readonly onOss: "crashes" | "ignored";
  /** What that comes to at run time, as the end of a sentence about a tenant cluster. */
  readonly effect: string;
  /** The nearest way without a licence. */
  readonly instead: string;
}

/** Paid options of one minor version of the chart, and where they were read. */
export interface PaidOptions {
  /** Minor version of the chart: `0.36`. */
  readonly chart: string;
  readonly source: string;
  /** Day on which somebody compared the table with the source. */
  readonly verifiedOn: string;
  readonly options: readonly PaidOption[];
}

/** How something that a vCluster can be told is said here; see the head of the facts. */
export type OptionWay = "field" | "fixed" | "shut" | "values" | "beside";

/** One row of `facts/vcluster-options.yaml`. */
export interface VclusterOption {
  readonly feature: string;
  /** Keys of the values file, joined by dots; empty where the chart has no option for it. */
  readonly option: string;
  readonly tier: "oss" | "free" | "dev" | "prod" | "scale";
  readonly as: OptionWay;
  /** Kind and path below its `spec`, list entries passed over: `Tenant clusters.audit.sink`. */
  readonly field?: string;
  /** Golden case whose output has the option. */
  readonly golden?: string;
  /** Where the output is no value of the chart: kind, and name where kinds share it. */
  readonly object?: string;
  /** Isolation mode in which `value` may be said, where it is not every one. */
  readonly mode?: "standalone";
  /** Rule that refuses `value`. */
  readonly rule?: string;
  readonly value?: unknown;
  readonly why: string;
}

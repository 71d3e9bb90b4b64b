import type { Duration, Name } from "./document.ts";
import type { ImageByDigest } from "./encryption.ts";

/**
 * What tenant control planes say about themselves, carried from every control plane cluster to
 * declared places by OpenTelemetry collectors. What is not named is not collected.
 * @example { collector: "otel/collector@sha256:…", logs: logs-fra, audit: siem-fra }
 */
export interface Pipelines {
  /** OpenTelemetry Collector with its contributed components, below the jurisdiction's registry. */
  collector: ImageByDigest;
  /** Inventory entry of kind `log-sink`: what control planes and their stores write. */
  logs?: Name;
  /** Inventory entry of kind `audit-sink`: audit records that stand among those logs. */
  audit?: Name;
  /**
   * For how long the sink keeps audit records that collectors bring, whoever's they are. Asked
   * where a tenant cluster's audit log goes to stdout; not shorter than any of these keeps its own.
   * @example P5Y
   */
  auditRetention?: Duration;
  /** Inventory entry of kind `metrics-sink`: state of the objects of control planes. */
  metrics?: Name;
  /** Inventory entry of kind `alert-receiver`: events of kind Warning in host namespaces. */
  alerts?: Name;
}

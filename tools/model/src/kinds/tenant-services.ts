import type { Duration, Name } from "./document.ts";

/** What the host does for a tenant cluster beyond running it; nothing of it unless it is asked. */
export interface ServiceRequests {
  /**
   * Service accounts made inside are made on the host too, so that an issuer inside the
   * jurisdiction can vouch for workloads (GDPR Art. 32(1)(b)).
   * @example { issuer: id }
   */
  workloadIdentity?: WorkloadIdentity;
  metrics?: MetricsRequest;
  integrations?: Integrations;
  sleep?: Sleep;
  /**
   * Argo CD neither prunes nor deletes what holds its state, and `check --base` refuses its
   * removal; with a licence the control plane refuses it too (DORA Art. 12(1)).
   */
  deletionProtection?: boolean;
}

/** Who vouches for workloads. */
export interface WorkloadIdentity {
  /** Inventory entry of kind `identity-issuer`. */
  issuer: Name;
}

/** Who measures what. */
export interface MetricsRequest {
  /**
   * Pods' use of processor and memory, from the metrics server of the control plane cluster: for
   * `kubectl top pod` and autoscaling. Never of nodes, which other tenants use too.
   */
  pods?: boolean;
  /**
   * The control plane is measured from the namespace that the network of its control plane cluster
   * names. What measures it reads the administrator's key of the tenant cluster: the chart has no
   * other (chart 0.36.1, service-monitor.yaml).
   */
  controlPlane?: boolean;
}

/**
 * Operators of the host that work for tenants; each needs a licence. Without one, run the operator
 * inside: `restrict-certificate-issuers` and `restrict-secret-stores` hold it to the inventory.
 */
export interface Integrations {
  certManager?: CertificateIntegration;
  externalSecrets?: SecretIntegration;
}

/** Certificates asked for inside are issued by the host's cert-manager. */
export interface CertificateIntegration {
  /**
   * Inventory entry of kind `certificate-authority`; the one ClusterIssuer that carries the labels
   * `bailiwick.dev/jurisdiction` and `bailiwick.dev/place` of it is shown. Issuers made inside are
   * not carried over: one may lead to any authority.
   */
  issuer: Name;
}

/** Secrets asked for inside are fetched by the host's External Secrets. */
export interface SecretIntegration {
  /**
   * Inventory entry of kind `secret-store`; the one ClusterSecretStore that carries the labels
   * `bailiwick.dev/jurisdiction` and `bailiwick.dev/place` of it is shown, and none made inside.
   */
  store: Name;
}

/**
 * A tenant cluster that nobody uses is put to sleep; needs a licence. Not in production, and no
 * snapshot is taken of one that sleeps.
 * @example { afterInactivity: PT2H }
 */
export interface Sleep {
  /**
   * Whole hours and minutes without a request; longer than the longest pause of the snapshot
   * schedule, so that what changed last is copied before it sleeps.
   */
  afterInactivity: Duration;
}

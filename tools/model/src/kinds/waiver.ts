import type { IsoDate, Metadata, Name } from "./document.ts";

/** A recorded exception. File: `jurisdictions/<code>/waivers/<name>.yaml`. */
export interface Waiver {
  apiVersion: "bailiwick.dev/v1";
  kind: "Waiver";
  metadata: Metadata;
  spec: WaiverSpec;
}

/** What is waived, by whom and until when; listed in every report. */
export interface WaiverSpec {
  /** Code of the finding, or name of the admission policy that is excepted from. */
  code: Name;
  /** Where the finding stands; left out for an exception from an admission policy. */
  object?: WaivedObject;
  /** For which objects in a cluster an admission policy does not hold. */
  exception?: AdmissionException;
  /** @minLength 10 */
  reason: string;
  /** Role that agreed. */
  approver: Name;
  /** Last day; compile ignores dates, `check` refuses an expired waiver. */
  until: IsoDate;
}

/** The exact place that the finding names. */
export interface WaivedObject {
  path: string;
  pointer: string;
}

/**
 * The objects that an admission policy lets pass, on one control plane cluster. Inside tenant
 * clusters nothing is excepted.
 */
export interface AdmissionException {
  /** The only control plane cluster on which it holds: `eu-fra-1`. */
  controlPlaneCluster: Name;
  /**
   * Kind of the objects: `Pod`.
   * @pattern ^[A-Z][A-Za-z0-9]*$
   */
  kind: string;
  /**
   * Namespace of the objects on that cluster: `vc-acme-bank--payments`.
   * @pattern ^[a-z0-9]([a-z0-9-]*[a-z0-9])?$
   * @maxLength 63
   */
  namespace: string;
  /**
   * Names of the objects on that cluster, in full; no pattern names many.
   * @minItems 1
   */
  names: ObjectName[];
  /**
   * Where it was approved: `CHG-2041`.
   * @minLength 1
   */
  ticket: string;
}

/**
 * Name of a Kubernetes object, an RFC 1123 subdomain: `ledger-0`.
 * @pattern ^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$
 * @maxLength 253
 */
export type ObjectName = string;

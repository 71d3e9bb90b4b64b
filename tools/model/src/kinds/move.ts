import type { IsoDate, Metadata, Name } from "./document.ts";

/**
 * The record of a tenant's move from one jurisdiction to another; it lies beside the tenant's new
 * file and has its name. File: `jurisdictions/<code>/tenants/<name>.move.yaml`.
 */
export interface Move {
  apiVersion: "bailiwick.dev/v1";
  kind: "Move";
  metadata: Metadata;
  spec: MoveSpec;
}

/** From where to where, why, who agreed, and what becomes of what stays behind. */
export interface MoveSpec {
  /** Jurisdiction that the tenant leaves; its file goes from there in the same commit. */
  from: Name;
  /** Jurisdiction that the tenant comes to: the one in whose folder this record lies. */
  to: Name;
  /** @minLength 10 */
  reason: string;
  /** Role that agreed, on behalf of both jurisdictions. */
  approver: Name;
  /** Day from which the tenant is served in the new jurisdiction. */
  date: IsoDate;
  data: DataLeftBehind;
}

/** What happens to the tenant's data in the old jurisdiction (GDPR Art. 28(3)(g)). */
export interface DataLeftBehind {
  /**
   * `erase` it, `return` it to whose it is and erase copies, or `retain` it because a law of the
   * old jurisdiction asks for that.
   */
  disposition: "erase" | "return" | "retain";
  /** Last day on which any of it is still there. */
  until: IsoDate;
  /**
   * Which data, where, and by what law it is retained: `audit logs in siem-fra, HGB section 257`.
   * @minLength 10
   */
  note?: string;
}

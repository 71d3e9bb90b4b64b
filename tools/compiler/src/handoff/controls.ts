import type { AuditLevel } from "@bailiwick/model/kinds/audit";
import type { Sourced } from "@bailiwick/model/origin";

/**
 * Controls of the API server and of the control plane pod that somebody chose, names replaced;
 * absent where nobody did. A tenant cluster and its jurisdiction's defaults both have them.
 */
export interface ResolvedControls {
  readonly auditLevel?: Sourced<AuditLevel>;
}

/** The same, decided for one tenant cluster. */
export type ControlsPlan = ResolvedControls;

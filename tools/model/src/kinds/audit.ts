import type { Duration, Name } from "./document.ts";

/**
 * Where audit logs go, for how long they are kept, and what stands in them; a sink and a period
 * are never invented.
 */
export interface AuditChoices {
  /** Inventory entry of kind `audit-sink`. */
  sink?: Name;
  retention?: Duration;
  level?: AuditLevel;
}

/**
 * How much of a request that changes something is logged: who, what and when (`metadata`), its
 * body too (`request`, which holds where nothing is said), or the answer as well
 * (`request-response`). Of Secrets, ConfigMaps and tokens never more than metadata is.
 */
export type AuditLevel = "metadata" | "request" | "request-response";

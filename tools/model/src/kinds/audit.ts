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
  output?: AuditOutput;
}

/**
 * By what records leave the API server: it sends them to the sink itself (`webhook`, which holds
 * where nothing is said), or writes them among the lines of its control plane (`stdout`), where the
 * jurisdiction's collectors take them up. With `stdout` the sink is that of the collectors, and a
 * record comes as text within a line, its escaped quotes undone: to parse records, use `webhook`.
 * @example audit: { output: stdout }
 */
export type AuditOutput = "stdout" | "webhook";

/**
 * How much of a request that changes something is logged: who, what and when (`metadata`), its
 * body too (`request`, which holds where nothing is said), or the answer as well
 * (`request-response`). Of Secrets, ConfigMaps and tokens never more than metadata is.
 */
export type AuditLevel = "metadata" | "request" | "request-response";

import type { Duration } from "./document.ts";
import type { ArticleId } from "./regulation.ts";

/**
 * For how long at least the audit logs of a bound tenant are kept. Only where the act says a
 * number: where it leaves the period to the entity, the entity is asked.
 */
export interface RetentionDemand {
  /** Article of this act that says the number. */
  article: ArticleId;
  atLeast: Duration;
}

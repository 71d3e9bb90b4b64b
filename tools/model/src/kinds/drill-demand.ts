import type { Duration } from "./document.ts";
import type { ArticleId } from "./regulation.ts";

/** Tests of restores that an act asks of bound tenants; `check` looks for their record. */
export interface DrillDemand {
  /** Article of this act that asks for them. */
  article: ArticleId;
  /** Only where the act says how often. */
  atLeastEvery?: Duration;
}

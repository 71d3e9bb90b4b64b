import type { JurisdictionPlan } from "../handoff/plan.ts";

/** A jurisdiction in both plans. */
export interface JurisdictionPair {
  readonly before: JurisdictionPlan;
  readonly after: JurisdictionPlan;
}

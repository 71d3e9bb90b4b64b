import type { JurisdictionPlan, TenantClusterPlan, TenantPlan } from "../../handoff/plan.ts";
import type { RawEffect } from "../raw-effect.ts";

/** A tenant cluster where it stands. */
export interface StandingCluster {
  readonly plan: JurisdictionPlan;
  readonly tenant: TenantPlan;
  readonly cluster: TenantClusterPlan;
}

/** The same tenant cluster in both trees; its tenant may have moved between jurisdictions. */
export interface ClusterPair {
  /** `eu/acme-bank/payments`, as the head calls it. */
  readonly name: string;
  readonly before: StandingCluster;
  readonly after: StandingCluster;
}

/** Says what is another thing for one tenant cluster; empty where nothing is. */
export type ClusterClassifier = (pair: ClusterPair) => readonly RawEffect[];

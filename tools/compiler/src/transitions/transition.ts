import type { Finding, FindingDefinition } from "@bailiwick/model/finding";
import type { TextFile } from "@bailiwick/model/text-file";
import type { OutputFile } from "../handoff/output-file.ts";
import type { Plan, TenantClusterPlan, TenantPlan } from "../handoff/plan.ts";

/** One state of the tree, compiled by the compiler that runs. */
interface TransitionSide {
  readonly plan: Plan;
  readonly outputs: readonly OutputFile[];
}

/** A tenant cluster that stands in both states under the same name. */
export interface ClusterPair {
  /** `eu/acme-bank/payments`. */
  readonly subject: string;
  readonly before: TenantClusterPlan;
  readonly after: TenantClusterPlan;
  /** Input file of the tenant as it is now. */
  readonly file: string;
}

/** A tenant, and the jurisdiction it stands in. */
export interface PlacedTenant {
  /** `eu/acme-bank`. */
  readonly subject: string;
  readonly jurisdiction: string;
  readonly tenant: TenantPlan;
}

/** A tenant that left one jurisdiction and came up in another under the same LEI. */
export interface MovedTenant {
  readonly from: PlacedTenant;
  readonly to: PlacedTenant;
}

/** What a rule about the way from one state of the tree to the next may look at. */
export interface Transition {
  /** `committed` is what the state holds below `apps/`, whatever it was compiled by. */
  readonly base: TransitionSide & { readonly committed: readonly TextFile[] };
  readonly head: TransitionSide;
  readonly pairs: readonly ClusterPair[];
  readonly removed: readonly PlacedTenant[];
  readonly moved: readonly MovedTenant[];
  /** Tenants that stand in both states in the same jurisdiction: before, and after. */
  readonly kept: readonly (readonly [PlacedTenant, PlacedTenant])[];
  /** Day of judging, `2026-11-21`. */
  readonly asOf: string;
  /** Values of the `Effect:` trailers between the two states. */
  readonly effects: ReadonlySet<string>;
}

/** One rule: the fault that it can find, so that its waivers are known, and how it looks. */
export interface TransitionRule {
  readonly fault: FindingDefinition;
  readonly judge: (transition: Transition) => readonly Finding[];
}

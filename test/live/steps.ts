import { hostHolds } from "./containment/host-holds.ts";
import { serves } from "./control-plane/serves.ts";
import { serverDryRun } from "./dry-run/server-dry-run.ts";
import type { Step } from "./ground.ts";
import { eachPolicyCounts } from "./policies/each-policy-counts.ts";
import { policiesInForce } from "./policies/policies-in-force.ts";

/** All steps, in the order in which they run. */
export const STEPS: readonly Step[] = [
  serves,
  serverDryRun,
  policiesInForce,
  eachPolicyCounts,
  hostHolds,
];

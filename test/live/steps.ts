import { breach } from "./breach/breach.ts";
import { hostHolds } from "./containment/host-holds.ts";
import { tenantIsHeld } from "./containment/tenant-is-held.ts";
import { serves } from "./control-plane/serves.ts";
import { delivery } from "./delivery/delivery-step.ts";
import { rollout } from "./delivery/rollout-step.ts";
import { serverDryRun } from "./dry-run/server-dry-run.ts";
import { gpu } from "./gpu/gpu.ts";
import type { Step } from "./ground.ts";
import { kyvernoHolds } from "./kyverno/kyverno-holds.ts";
import { eachPolicyCounts } from "./policies/each-policy-counts.ts";
import { ownOutput } from "./policies/own-output.ts";
import { policiesInForce } from "./policies/policies-in-force.ts";

/** All steps, in the order in which they run. */
export const STEPS: readonly Step[] = [
  serves, // API servers answer
  serverDryRun, // and take everything in apps/
  policiesInForce, // policies judge from here on
  ownOutput, // let their own delivery through
  eachPolicyCounts, // each of them is missed
  hostHolds, // against all that tries to escape
  kyvernoHolds, // and the same by Kyverno alone
  gpu, // also by devices
  tenantIsHeld, // and from inside a tenant cluster of the real vCluster
  breach, // one that turns against everybody stops itself alone
  delivery, // all of it arrives by its own Argo CD, and nothing else does
  rollout, // and what is new arrives channel by channel
];

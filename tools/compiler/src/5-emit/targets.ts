import type { JurisdictionPlan } from "../handoff/plan.ts";
import { emitArgoCd } from "./argo-cd/argo-cd-target.ts";
import { emitClusterObjects } from "./cluster-objects/cluster-objects-target.ts";
import { emitDeviceClaims } from "./dra/dra-target.ts";
import type { Emission } from "./emission.ts";
import { emitEvidence } from "./evidence/evidence-target.ts";
import { emitGuests } from "./guests/guests-target.ts";
import { emitExceptions } from "./kyverno/exceptions.ts";
import { emitHostPolicies, emitTenantPolicies } from "./kyverno/kyverno-target.ts";
import { emitNetworkPolicies } from "./network/network-target.ts";
import { onHost } from "./on-host.ts";
import { emitPipelines } from "./pipelines/pipelines-target.ts";
import { emitPolicyEngine } from "./policy-engine/policy-engine-target.ts";
import { emitRegister } from "./register/register-target.ts";
import { emitRegistrations } from "./registration/registration-target.ts";
import { emitVcluster } from "./vcluster/vcluster-target.ts";

/**
 * Renders one jurisdiction's plan for one family of output. What the targets before it have emitted
 * for the same jurisdiction is at hand, for whatever has to list it.
 */
export type Target = (plan: JurisdictionPlan, before: readonly Emission[]) => readonly Emission[];

/** Every target, in the order in which a reader meets them. */
export const TARGETS: readonly Target[] = Object.freeze([
  emitClusterObjects, // a defined object within the cluster, with a name and a template
  emitVcluster, // hard placement, state and audit log inside, at the tenant control plane
  emitPolicyEngine, // what judges at the control plane cluster, with every default closed
  onHost(emitHostPolicies), // residency enforced on the control plane cluster
  onHost(emitExceptions), // and what waivers let pass there, for a time
  onHost(emitTenantPolicies), // and inside the tenant cluster
  onHost(emitGuests), // who shares a tenant cluster, and within which bounds
  onHost(emitDeviceClaims), // where training executes
  onHost(emitNetworkPolicies), // who reaches whom: closed both ways, opened for declared places
  onHost(emitPipelines), // what control planes say about themselves, to declared places
  onHost(emitRegistrations), // how policies get inside, without a credential in Git
  emitEvidence, // why it is so
  emitRegister, // what an auditor asks first
  onHost(emitArgoCd), // who is admitted where; last, since its projects list what the others emit
]);

import type { Plan } from "../handoff/plan.ts";

/** A part of a plan that is worth emitting, and which sources it answers for. */
export interface TouchedPlan {
  readonly plan: Plan;
  /** Input files whose output is complete in it; undefined where all of them are. */
  readonly sources?: ReadonlySet<string>;
}

/** `jurisdictions/eu/tenants/acme-bank.yaml` */
const TENANT_INPUT = /^jurisdictions\/[^/]+\/tenants\/[^/]+$/;

/** `apps/eu/tenants/acme-bank/…` and `apps/eu/argo-cd/tenants/acme-bank.yaml` */
const TENANT_OUTPUT = /^apps\/([^/]+)\/(?:argo-cd\/)?tenants\/([^/.]+)/;

/**
 * What has to be emitted to tell whether changed output is what the inputs compile to. Where only
 * tenants were touched, they alone: nothing that belongs to one of them depends on another.
 */
export function touchedPlan(
  plan: Plan,
  inputs: readonly string[],
  outputs: readonly string[],
): TouchedPlan {
  const behind = outputs.map((path) => {
    const [, code, tenant] = TENANT_OUTPUT.exec(path) ?? [];
    return tenant === undefined ? undefined : `jurisdictions/${code}/tenants/${tenant}.yaml`;
  });
  // The record of a move lies beside the tenant's file: `acme-bank.move.yaml`.
  const said = inputs.map((path) => path.replace(/\.(move|drills)\.yaml$/, ".yaml"));
  const sources = new Set([...said, ...behind.filter((path) => path !== undefined)]);
  // Files that several tenants share come and go with them: only the whole tells what they are.
  if (behind.includes(undefined) || [...sources].some((path) => !TENANT_INPUT.test(path))) {
    return { plan };
  }
  const jurisdictions = plan.jurisdictions.map((each) => ({
    ...each,
    tenants: each.tenants.filter(({ tenant }) => sources.has(tenant.file)),
  }));
  return { plan: { jurisdictions }, sources };
}

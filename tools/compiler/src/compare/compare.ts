import type { DecidedTree, Differences } from "../handoff/comparison.ts";
import { groupEffects } from "./group-effects.ts";
import { inputEffects } from "./input-effects.ts";
import { jurisdictionEffects } from "./jurisdiction-effects.ts";
import { pairTenants } from "./pair-tenants.ts";
import { tenantEffects } from "./tenant-effects.ts";

/**
 * Everything that is another thing in the head than in the base: first what follows for tenant
 * clusters and jurisdictions from what was decided, then every changed input value that none of
 * these came from. Both trees have to be without errors.
 */
export function compare(base: DecidedTree, head: DecidedTree): Differences {
  const decided = [
    ...jurisdictionEffects(base.plan, head.plan),
    ...tenantEffects(base.plan, head.plan),
  ];
  const { pairs } = pairTenants(base.plan, head.plan);
  const moved = new Map(
    pairs.map(({ before, after }) => [before.tenant.tenant.file, after.tenant.tenant.file]),
  );
  const { effects, changedInputs } = inputEffects(base, head, moved, decided);
  const sizes = new Map(
    [...base.plan.jurisdictions, ...head.plan.jurisdictions].map(({ jurisdiction, tenants }) => [
      jurisdiction.name,
      tenants.flatMap(({ clusters }) => clusters).length,
    ]),
  );
  return { effects: groupEffects([...decided, ...effects]), changedInputs, sizes };
}

import type { DecidedTree, Differences } from "../handoff/comparison.ts";
import type { JurisdictionPlan } from "../handoff/plan.ts";
import { dutiesOf } from "./duties.ts";
import { groupEffects } from "./group-effects.ts";
import { inputEffects } from "./input-effects.ts";
import { jurisdictionEffects } from "./jurisdiction-effects.ts";
import { pairTenants } from "./pair-tenants.ts";
import { tenantEffects } from "./tenant-effects.ts";
import { unchangedFor } from "./unchanged.ts";

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
  const fromInputs = inputEffects(base, head, moved, decided);
  const effects = groupEffects([...decided, ...fromInputs.effects]);
  return {
    effects,
    changedInputs: fromInputs.changedInputs,
    // A tenant that is gone is known to the base alone.
    duties: dutiesOf(effects, [base.plan, head.plan]),
    unchanged: unchangedFor(effects, base.plan, head.plan),
    places: placesIn(head),
    sizes: sizesOf([...base.plan.jurisdictions, ...head.plan.jurisdictions]),
  };
}

function placesIn({ catalog }: DecidedTree): Differences["places"] {
  const inside = catalog.jurisdictions.flatMap(({ members, inventory }) =>
    [...inventory.values()].map(({ entry }) => members.has(entry.country)),
  );
  const count = inside.filter((each) => each).length;
  return { inside: count, outside: inside.length - count };
}

/** Later plans speak for a jurisdiction that several have. */
function sizesOf(plans: readonly JurisdictionPlan[]): ReadonlyMap<string, number> {
  return new Map(
    plans.map(({ jurisdiction, tenants }) => [
      jurisdiction.name,
      tenants.flatMap(({ clusters }) => clusters).length,
    ]),
  );
}

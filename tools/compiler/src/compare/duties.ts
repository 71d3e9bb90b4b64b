import type { Regulation } from "@bailiwick/model/kinds/regulation";
import type { Duty, Effect } from "../handoff/comparison.ts";
import type { JurisdictionPlan, Plan } from "../handoff/plan.ts";
import { EFFECT_ARTICLES } from "./effect-articles.ts";

/**
 * What stays with the entity, in the words of the regulations that are in force and bind a tenant
 * that an effect is about. Whether any of it was done, no tree can show.
 */
export function dutiesOf(effects: readonly Effect[], plans: readonly Plan[]): readonly Duty[] {
  const bound = boundTenants(plans);
  const duties = new Map<string, { readonly duty: Duty; readonly tenants: Set<string> }>();
  for (const { name, tenantClusters } of effects) {
    const wanted = EFFECT_ARTICLES[name] ?? [];
    if (wanted.length === 0) continue;
    const tenants = new Set(tenantClusters.map((each) => each.split("/").slice(0, 2).join("/")));
    for (const tenant of tenants) {
      for (const article of articlesOf(bound.get(tenant) ?? [], wanted)) {
        const known = duties.get(article.id) ?? {
          duty: {
            article: article.id,
            title: article.title,
            what: article.entity ?? [],
            tenants: [],
          },
          tenants: new Set<string>(),
        };
        known.tenants.add(tenant);
        duties.set(article.id, known);
      }
    }
  }
  return [...duties.values()]
    .map(({ duty, tenants }) => ({ ...duty, tenants: [...tenants].sort() }))
    .sort((left, right) => (left.article < right.article ? -1 : 1));
}

function articlesOf(regulations: readonly Regulation[], wanted: readonly string[]) {
  return regulations
    .flatMap(({ spec }) => spec.articles)
    .filter(({ id, entity = [] }) => wanted.includes(id) && entity.length > 0);
}

/** Regulations by tenant: those it declares, and those that bind whoever runs it. */
function boundTenants(plans: readonly Plan[]): ReadonlyMap<string, readonly Regulation[]> {
  return new Map(
    plans.flatMap(({ jurisdictions }) =>
      jurisdictions.flatMap((plan) =>
        plan.tenants.map(
          ({ tenant }) =>
            [
              `${plan.jurisdiction.name}/${tenant.name}`,
              binding(plan, tenant.spec.regulations),
            ] as const,
        ),
      ),
    ),
  );
}

function binding(
  { jurisdiction }: JurisdictionPlan,
  declared: readonly string[],
): readonly Regulation[] {
  return jurisdiction.regulations.filter(
    ({ metadata, spec }) => declared.includes(metadata.name) || spec.addressee === "provider",
  );
}

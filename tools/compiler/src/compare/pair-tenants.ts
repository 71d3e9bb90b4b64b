import type { JurisdictionPlan, Plan, TenantPlan } from "../handoff/plan.ts";
import type { ClusterPair } from "./cluster/cluster-pair.ts";

/** A tenant where it stands. */
export interface StandingTenant {
  /** `eu/acme-bank` */
  readonly name: string;
  readonly plan: JurisdictionPlan;
  readonly tenant: TenantPlan;
}

/** Tenants of two plans, those that are the same side by side. */
export interface PairedTenants {
  readonly pairs: readonly { readonly before: StandingTenant; readonly after: StandingTenant }[];
  readonly added: readonly StandingTenant[];
  readonly removed: readonly StandingTenant[];
}

/**
 * Finds each tenant again: by jurisdiction and name, and where that is gone, by name and legal
 * entity in another jurisdiction, which is a move.
 */
export function pairTenants(base: Plan, head: Plan): PairedTenants {
  const before = new Map(tenantsOf(base).map((each) => [each.name, each]));
  const after = new Map(tenantsOf(head).map((each) => [each.name, each]));
  const gone = [...before.values()].filter(({ name }) => !after.has(name));
  const come = [...after.values()].filter(({ name }) => !before.has(name));
  const moves = come.flatMap((each) => {
    const from = gone.find((other) => identity(other) === identity(each));
    return from ? [{ before: from, after: each }] : [];
  });
  const stayed = [...after.values()].flatMap((each) => {
    const was = before.get(each.name);
    return was ? [{ before: was, after: each }] : [];
  });
  const moved = new Set(moves.flatMap((pair) => [pair.before, pair.after]));
  return {
    pairs: [...stayed, ...moves],
    added: come.filter((each) => !moved.has(each)),
    removed: gone.filter((each) => !moved.has(each)),
  };
}

/** Tenant clusters that both have. */
export function pairClusters(
  before: StandingTenant,
  after: StandingTenant,
): readonly ClusterPair[] {
  const own = new Map(before.tenant.clusters.map((cluster) => [cluster.name, cluster]));
  return after.tenant.clusters.flatMap((cluster) => {
    const was = own.get(cluster.name);
    if (!was) return [];
    return [
      {
        name: `${after.name}/${cluster.name}`,
        before: { plan: before.plan, tenant: before.tenant, cluster: was },
        after: { plan: after.plan, tenant: after.tenant, cluster },
      },
    ];
  });
}

function tenantsOf({ jurisdictions }: Plan): readonly StandingTenant[] {
  return jurisdictions.flatMap((plan) =>
    plan.tenants.map((tenant) => ({
      name: `${plan.jurisdiction.name}/${tenant.tenant.name}`,
      plan,
      tenant,
    })),
  );
}

function identity({ tenant: { tenant } }: StandingTenant): string {
  const { name, country, lei } = tenant.spec.legalEntity;
  return `${tenant.name} ${lei ?? `${name} ${country}`}`;
}

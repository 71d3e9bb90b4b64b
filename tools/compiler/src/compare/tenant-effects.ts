import type { Plan } from "../handoff/plan.ts";
import { clusterEffects } from "./cluster/cluster-effects.ts";
import { clusterInWords } from "./cluster/place-in-words.ts";
import {
  type PairedTenants,
  pairClusters,
  pairTenants,
  type StandingTenant,
} from "./pair-tenants.ts";
import { type RawEffect, rawEffect, type Said } from "./raw-effect.ts";

/** Tenants and tenant clusters that come, go and move, and what is another thing for the others. */
export function tenantEffects(base: Plan, head: Plan): readonly RawEffect[] {
  const paired = pairTenants(base, head);
  return [
    ...comingAndGoing(paired),
    ...paired.pairs.flatMap(({ before, after }) => [
      ...(before.name === after.name ? [] : [movedEffect(before, after)]),
      ...clustersComingAndGoing(before, after),
      ...pairClusters(before, after).flatMap(clusterEffects),
    ]),
  ];
}

function comingAndGoing({ added, removed }: PairedTenants): readonly RawEffect[] {
  return [
    ...added.map((each) =>
      rawEffect("tenant-added", each.name, undefined, tenantInWords(each), holdsFor(each)),
    ),
    ...removed.map((each) =>
      rawEffect("tenant-removed", each.name, tenantInWords(each), undefined, holdsFor(each)),
    ),
  ];
}

function movedEffect(before: StandingTenant, after: StandingTenant): RawEffect {
  const said = ({ name, tenant }: StandingTenant): Said => ({
    text: name,
    origin: { file: tenant.tenant.file, pointer: "" },
  });
  const holds = holdsFor(after);
  const jurisdictions = [before, after].map(({ plan }) => plan.jurisdiction.name);
  const about = after.tenant.tenant.name;
  return rawEffect("tenant-moved", about, said(before), said(after), { ...holds, jurisdictions });
}

function clustersComingAndGoing(before: StandingTenant, after: StandingTenant) {
  const lacking = (from: StandingTenant, to: StandingTenant) => {
    const names = new Set(to.tenant.clusters.map(({ name }) => name));
    return from.tenant.clusters.filter(({ name }) => !names.has(name));
  };
  const one = (standing: StandingTenant, { name }: { readonly name: string }) => ({
    tenantClusters: [`${standing.name}/${name}`],
    jurisdictions: [standing.plan.jurisdiction.name],
  });
  return [
    ...lacking(after, before).map((cluster) => {
      const said = {
        text: clusterInWords(cluster.controlPlaneCluster).text,
        origin: cluster.origin,
      };
      return rawEffect("tenant-cluster-added", "", undefined, said, one(after, cluster));
    }),
    ...lacking(before, after).map((cluster) => {
      const said = {
        text: clusterInWords(cluster.controlPlaneCluster).text,
        origin: cluster.origin,
      };
      return rawEffect("tenant-cluster-removed", "", said, undefined, one(before, cluster));
    }),
  ];
}

/** Who it is, under which regulations, and in which countries it stands. */
function tenantInWords({ tenant: { tenant, clusters } }: StandingTenant): Said {
  const { legalEntity, regulations } = tenant.spec;
  const hosts = new Set(
    clusters.map(({ controlPlaneCluster }) => clusterInWords(controlPlaneCluster).text),
  );
  const places = [...hosts].sort().join(", ") || "nothing";
  const who = `${legalEntity.name} (${legalEntity.country})`;
  const text = `${who}; ${regulations.join(", ")}; on ${places}`;
  return { text, origin: { file: tenant.file, pointer: "" } };
}

function holdsFor({ name, plan, tenant }: StandingTenant) {
  return {
    tenantClusters: tenant.clusters.map((cluster) => `${name}/${cluster.name}`),
    jurisdictions: [plan.jurisdiction.name],
  };
}

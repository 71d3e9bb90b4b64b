import type { Effect, Unchanged } from "../handoff/comparison.ts";
import type { Plan } from "../handoff/plan.ts";
import type { StandingCluster } from "./cluster/cluster-pair.ts";
import { clusterInWords, placeInWords } from "./cluster/place-in-words.ts";
import { pairClusters, pairTenants } from "./pair-tenants.ts";

/**
 * What stays as it is for tenant clusters that an effect in law is about; the same words for many
 * are one entry. A reviewer asks about these next.
 */
export function unchangedFor(
  effects: readonly Effect[],
  base: Plan,
  head: Plan,
): readonly Unchanged[] {
  const affected = new Set(
    effects
      .filter(({ weight }) => weight !== "other")
      .flatMap(({ tenantClusters }) => tenantClusters),
  );
  const pairs = pairTenants(base, head)
    .pairs.flatMap(({ before, after }) => pairClusters(before, after))
    .filter(({ name }) => affected.has(name));
  const told = pairs.map(({ name, before, after }) => {
    const was = new Set(factsOf(before));
    return { name, facts: factsOf(after).filter((fact) => was.has(fact)) };
  });
  const groups = Map.groupBy(told, ({ facts }) => facts.join("\n"));
  return [...groups.values()]
    .map((group) => ({
      facts: group[0]?.facts ?? [],
      tenantClusters: group.map(({ name }) => name).sort(),
    }))
    .filter(({ facts }) => facts.length > 0);
}

function factsOf({ cluster }: StandingCluster): readonly string[] {
  const { snapshots, auditSink, isolation, kubernetes, template } = cluster;
  return [
    `${isolation.value} nodes`,
    `control plane on ${clusterInWords(cluster.controlPlaneCluster).text}`,
    `audit to ${placeInWords(auditSink).text}`,
    `audit kept ${cluster.auditRetention.value}`,
    ...(snapshots
      ? [
          `snapshots in ${placeInWords(snapshots.store).text}`,
          ...(snapshots.rto ? [`RTO ${snapshots.rto.value}`] : []),
          ...(snapshots.rpo ? [`RPO ${snapshots.rpo.value}`] : []),
          `restore to ${clusterInWords(snapshots.restoreTo).text}`,
        ]
      : ["no snapshots"]),
    `Kubernetes ${kubernetes.value.version}`,
    `template ${template.value.name} ${template.value.version}`,
  ];
}

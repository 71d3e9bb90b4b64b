import type { KeysAnswer, LayerAnswer } from "@bailiwick/model/kinds/operator";
import type { JurisdictionEntry } from "../../handoff/catalog.ts";
import { collectedPlaces } from "../../handoff/collected-places.ts";
import { controlPlaces } from "../../handoff/control-places.ts";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { operatorInWords } from "../operator-in-words.ts";
import { type RawEffect, rawEffect } from "../raw-effect.ts";
import type { ClusterClassifier, StandingCluster } from "./cluster-pair.ts";
import { holdsFor } from "./decision-effects.ts";
import { machinePlaces } from "./machines.ts";

/** An operator behind a tenant cluster, and in which parts. */
interface Processor {
  readonly operator: string;
  readonly roles: readonly string[];
}

/**
 * Legal persons that come to stand, or stop standing, behind a tenant cluster: those of its
 * places, those of the layers, and whoever works for them. Whether one of them is a processor in
 * the sense of a law, a contract says and not this.
 */
export const subProcessorEffects: ClusterClassifier = (pair) => {
  const before = processors(pair.before);
  const after = processors(pair.after);
  const holds = holdsFor(pair);
  const effects = (
    name: "new-sub-processor" | "lost-sub-processor",
    { plan }: StandingCluster,
    own: ReadonlyMap<string, Processor>,
    others: ReadonlyMap<string, Processor>,
  ): readonly RawEffect[] =>
    [...own].flatMap(([entity, { operator, roles }]) => {
      if (others.has(entity)) return [];
      const { file, spec } = plan.jurisdiction;
      const index = spec.operators.findIndex((each) => each.name === operator);
      const found = spec.operators[index];
      if (!found) return [];
      const origin = { file, pointer: `/spec/operators/${index}` };
      const said = { text: `${operatorInWords(found)}, for ${roles.join(", ")}`, origin };
      const gone = name === "lost-sub-processor";
      const { asOf, source } = found.facts;
      const effect = rawEffect(
        name,
        operator,
        gone ? said : undefined,
        gone ? undefined : said,
        holds,
      );
      return [{ ...effect, note: `facts of ${asOf}, source: ${source}` }];
    });
  return [
    ...effects("new-sub-processor", pair.after, after, before),
    ...effects("lost-sub-processor", pair.before, before, after),
  ];
};

/** By legal person: in another jurisdiction the same name may stand for somebody else. */
function processors({ plan, cluster }: StandingCluster): ReadonlyMap<string, Processor> {
  const { jurisdiction } = plan;
  const roles = new Map<string, Set<string>>();
  const note = (operator: string | undefined, role: string) => {
    const declared = operator === undefined ? undefined : jurisdiction.operators.get(operator);
    if (operator === undefined || !declared) return;
    const known = roles.get(operator) ?? new Set();
    if (known.has(role)) return;
    roles.set(operator, known.add(role));
    for (const each of declared.subOperators ?? []) note(each, role);
  };
  for (const [role, operator] of [...placesOf(cluster), ...layersOf(jurisdiction)]) {
    note(operator, role);
  }
  return new Map(
    [...roles].flatMap(([operator, own]) => {
      const entity = jurisdiction.operators.get(operator)?.legalEntity;
      if (!entity) return [];
      return [[`${entity.name} (${entity.country})`, { operator, roles: [...own] }] as const];
    }),
  );
}

type Part = readonly [role: string, operator: string | undefined];

function placesOf(cluster: TenantClusterPlan): readonly Part[] {
  const { snapshots, backingStore } = cluster;
  const store = backingStore.value;
  return [
    ["control plane", cluster.controlPlaneCluster.value.spec.operator],
    ["audit", cluster.auditSink.value.entry.operator],
    ...collectedPlaces(cluster.collectors?.value).map(
      ({ role, place }): Part => [role, place.entry.operator],
    ),
    ...controlPlaces(cluster.controls).map(({ role, place }): Part => [role, place.entry.operator]),
    ...machinePlaces(cluster).map(([role, { entry }]): Part => [role, entry.operator]),
    ...("endpoint" in store ? ([["backing store", store.endpoint.entry.operator]] as const) : []),
    ...(snapshots
      ? ([
          ["snapshots", snapshots.store.value.entry.operator],
          ["restore", snapshots.restoreTo.value.spec.operator],
        ] as const)
      : []),
  ];
}

function layersOf({ spec: { layers } }: JurisdictionEntry): readonly Part[] {
  return Object.entries(layers).flatMap(([layer, answer]: [string, LayerAnswer & KeysAnswer]) => {
    const role = layer === "default" ? "layers" : `layer ${layer}`;
    return [answer.operator, answer.owner, answer.custodian].map((each) => [role, each] as const);
  });
}

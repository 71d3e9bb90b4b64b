import type { Effect, EffectName } from "../handoff/comparison.ts";
import { EFFECT_KINDS } from "./effect-kinds.ts";
import type { RawEffect } from "./raw-effect.ts";

const ORDER = Object.keys(EFFECT_KINDS) as EffectName[];

/** The same effect in many places becomes one with a list, in the order in which people ask. */
export function groupEffects(effects: readonly RawEffect[]): readonly Effect[] {
  const groups = Map.groupBy(effects, ({ name, about, before, after, note }) =>
    JSON.stringify([ORDER.indexOf(name), about, before, after, note]),
  );
  return [...groups.values()]
    .map((group) => joined(group as [RawEffect, ...RawEffect[]]))
    .sort(byWeightAndOrder);
}

function joined(group: readonly [RawEffect, ...RawEffect[]]): Effect {
  const [first] = group;
  const decidedBy = new Map(
    group.flatMap((each) =>
      each.decidedBy.map((origin) => [`${origin.side} ${origin.file} ${origin.pointer}`, origin]),
    ),
  );
  return {
    ...first,
    ...EFFECT_KINDS[first.name],
    decidedBy: [...decidedBy.values()],
    tenantClusters: sorted(group.flatMap(({ tenantClusters }) => tenantClusters)),
    jurisdictions: sorted(group.flatMap(({ jurisdictions }) => jurisdictions)),
  };
}

function byWeightAndOrder(left: Effect, right: Effect): number {
  return (
    WEIGHTS.indexOf(left.weight) - WEIGHTS.indexOf(right.weight) ||
    ORDER.indexOf(left.name) - ORDER.indexOf(right.name) ||
    byCodeUnit(textOf(left), textOf(right))
  );
}

const WEIGHTS = ["unclassed", "legal", "other"];

function textOf({ about, before, after }: Effect): string {
  return `${about} ${before} ${after}`;
}

function byCodeUnit(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

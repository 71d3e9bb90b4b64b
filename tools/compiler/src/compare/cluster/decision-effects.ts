import type { EffectName } from "../../handoff/comparison.ts";
import type { RawEffect, Said } from "../raw-effect.ts";
import { rawEffect } from "../raw-effect.ts";
import type { ClusterPair, StandingCluster } from "./cluster-pair.ts";

/** Reads one decision of a tenant cluster in words; undefined where nothing was decided. */
export type ReadDecision = (standing: StandingCluster) => Said | undefined;

/**
 * The effect of one decision that reads otherwise than before; none where it reads the same, even
 * when another line says it. `named` may tell a better value from a worse one.
 */
export function decisionEffect(
  pair: ClusterPair,
  about: string,
  read: ReadDecision,
  named: EffectName | ((before: Said | undefined, after: Said | undefined) => EffectName),
): readonly RawEffect[] {
  const before = read(pair.before);
  const after = read(pair.after);
  if (before?.text === after?.text) return [];
  const name = typeof named === "string" ? named : named(before, after);
  return [rawEffect(name, about, before, after, holdsFor(pair))];
}

/** An effect of this tenant cluster and no other. */
export function holdsFor({ name, after }: ClusterPair) {
  return { tenantClusters: [name], jurisdictions: [after.plan.jurisdiction.name] };
}

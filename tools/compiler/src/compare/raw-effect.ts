import type { Origin } from "@bailiwick/model/origin";
import type { Effect, EffectName, SidedOrigin } from "../handoff/comparison.ts";

/** An effect in one place, before the same effect elsewhere joins it. */
export type RawEffect = Omit<Effect, "weight" | "title">;

/** A value in words, and the line that said it. */
export interface Said {
  readonly text: string;
  readonly origin: Origin;
}

/** Where an effect holds. */
export type Holds = Pick<RawEffect, "tenantClusters" | "jurisdictions">;

/** The effect between two values; one of them may be absent. */
export function rawEffect(
  name: EffectName,
  about: string,
  before: Said | undefined,
  after: Said | undefined,
  holds: Holds,
): RawEffect {
  const decidedBy: SidedOrigin[] = [];
  if (after) decidedBy.push({ ...after.origin, side: "head" });
  if (before) decidedBy.push({ ...before.origin, side: "base" });
  const { tenantClusters, jurisdictions } = holds;
  return {
    name,
    about,
    before: before?.text ?? "none",
    after: after?.text ?? "none",
    decidedBy,
    tenantClusters,
    jurisdictions,
  };
}

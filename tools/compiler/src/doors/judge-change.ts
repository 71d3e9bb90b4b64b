import type { Finding } from "@bailiwick/model/finding";
import type { TextFile } from "@bailiwick/model/text-file";
import type { Compilation } from "../compile.ts";
import { judgeTransition } from "../transitions/judge-transition.ts";
import { splitWaivers } from "../transitions/split-waivers.ts";
import { applyWaivers } from "../waivers/apply-waivers.ts";

/** Two states of a tree and what is known of the way between them. */
export interface Change {
  /** The inputs of the earlier state, compiled today. */
  readonly base: Compilation;
  /** What the earlier state holds below `apps/`. */
  readonly committed: readonly TextFile[];
  readonly head: Compilation;
  /** Day of judging, `2026-11-21`. */
  readonly asOf: string;
  /** Values of the `Effect:` trailers on the way. */
  readonly effects: ReadonlySet<string>;
}

/** Judges the way from one state to the next, for two trees that compile. */
export function judgeChange({ base, committed, head, asOf, effects }: Change): {
  findings: readonly Finding[];
  waived: readonly Finding[];
} {
  const found = judgeTransition({ base: { ...base, committed }, head, asOf, effects });
  const { fresh, spent } = splitWaivers(base.waivers.transition, head.waivers.transition);
  const files = [...base.inputs, ...head.inputs, ...head.outputs].map(({ path }) => path);
  const { findings, waived } = applyWaivers(found, fresh, new Set(files));
  return { findings: [...findings, ...spent], waived };
}

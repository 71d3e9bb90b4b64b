import { judgeRendered, type RenderedJudgement } from "../6-verify/rendered/judge-rendered.ts";
import type { Compilation } from "../compile.ts";
import type { RenderedValues } from "../handoff/rendered-values.ts";

/** Judges what charts made of emitted values by the closed world of their jurisdiction. */
export function judgeRenders(
  renders: readonly RenderedValues[],
  { plan: { jurisdictions }, documents }: Compilation,
): RenderedJudgement {
  const worlds = jurisdictions.map(({ jurisdiction }) => jurisdiction);
  return judgeRendered(renders, worlds, documents);
}

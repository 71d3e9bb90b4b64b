import { hasErrors } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import { emit } from "../5-emit/emit.ts";
import { compare } from "../compare/compare.ts";
import { touchedPlan } from "../compare/touched-plan.ts";
import type { Comparison } from "../handoff/comparison.ts";
import { decideTrees } from "./decide-trees.ts";

/**
 * What is another thing in the head than in the base, in law first. What one of the trees gets
 * wrong up to its decisions stands in its findings, and then there are no differences. `outputs`
 * are the files below `apps/` that changed, by path: they and what changed inputs stand behind are
 * emitted anew, so that somebody can hold them against what is there.
 */
export function compareTrees(
  base: readonly TextFile[],
  head: readonly TextFile[],
  outputs: readonly string[] = [],
): Comparison {
  const trees = decideTrees(base, head);
  const findings = { base: trees.base.findings, head: trees.head.findings };
  if (hasErrors([...findings.base, ...findings.head])) return { findings };
  const differences = compare(trees.base.value, trees.head.value);
  const touched = touchedPlan(trees.head.value.plan, differences.changedInputs, outputs);
  const emitted = emit(touched.plan).value.filter(
    ({ source }) => touched.sources?.has(source) ?? true,
  );
  return { findings, differences, emitted };
}

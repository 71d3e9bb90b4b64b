import type { TextFile } from "@bailiwick/model/text-file";
import { judgeTransition } from "../../tools/compiler/src/transitions/judge-transition.ts";
import { planOf } from "./catalog-of.ts";
import { HEALTHY } from "./healthy-tree.ts";
import { type Spoken, spoken } from "./spoken.ts";

const UNCHANGED = planOf(HEALTHY).value;

/** What every rule says of the way from one input tree to another; the bytes are left out. */
export function onTheWay(
  head: readonly TextFile[],
  base: readonly TextFile[] = HEALTHY,
  asOf = "2026-12-01",
): readonly Spoken[] {
  const side = (files: readonly TextFile[]) => ({
    plan: files === HEALTHY ? UNCHANGED : planOf(files).value,
    outputs: [],
  });
  const found = judgeTransition({
    base: { ...side(base), committed: [] },
    head: side(head),
    asOf,
    effects: new Set(),
  });
  return spoken(found);
}

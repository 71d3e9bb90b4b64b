import type { TextFile } from "@bailiwick/model/text-file";
import { judgeTransition } from "../../tools/compiler/src/transitions/judge-transition.ts";
import { planOf } from "./catalog-of.ts";
import { HEALTHY } from "./healthy-tree.ts";
import { type Spoken, spoken } from "./spoken.ts";

const UNCHANGED = decided(HEALTHY);

/** What every rule says of the way from one input tree to another; the bytes are left out. */
export function onTheWay(
  head: readonly TextFile[],
  base: readonly TextFile[] = HEALTHY,
  asOf = "2026-12-01",
): readonly Spoken[] {
  const side = (files: readonly TextFile[]) => ({
    plan: files === HEALTHY ? UNCHANGED : decided(files),
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

/** A way between trees that an earlier phase refuses is one that nobody can go. */
function decided(files: readonly TextFile[]) {
  const { value, findings } = planOf(files);
  const refused = findings.filter(({ definition }) => definition.severity === "error");
  if (refused.length === 0) return value;
  throw new Error(
    spoken(refused)
      .map(({ fault, message }) => `${fault}: ${message}`)
      .join("\n"),
  );
}

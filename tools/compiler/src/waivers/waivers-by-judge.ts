import { DATED_CODES } from "@bailiwick/model/dated-codes";
import type { Waiver } from "@bailiwick/model/kinds/waiver";
import type { Manifest } from "../handoff/manifest.ts";
import { isTransitionWaiver } from "../transitions/is-transition-waiver.ts";

/** A tree's waivers, by who finds what they excuse: one that excuses nothing is a fault. */
export interface WaiversByJudge {
  /** For what the phases of one compilation find. */
  readonly own: readonly Manifest<Waiver>[];
  /** For what build policies find; engines judge after the compiler has ended. */
  readonly policy: readonly Manifest<Waiver>[];
  /** For what is found between two states of the tree, and never in one. */
  readonly transition: readonly Manifest<Waiver>[];
  /** For what is found by a date, which no compilation knows. */
  readonly dated: readonly Manifest<Waiver>[];
  /** For what admission policies refuse in a cluster: emitted as exceptions, and never unused. */
  readonly admission: readonly Manifest<Waiver>[];
}

/** `paths` are those of all input files: they tell which codes are names of policies. */
export function waiversByJudge(
  waivers: readonly Manifest<Waiver>[],
  paths: ReadonlySet<string>,
): WaiversByJudge {
  const { own = [], ...others } = Object.groupBy(waivers, (waiver) => judgeOf(waiver, paths));
  return { own, policy: [], transition: [], dated: [], admission: [], ...others };
}

function judgeOf(waiver: Manifest<Waiver>, paths: ReadonlySet<string>): keyof WaiversByJudge {
  const { code, exception } = waiver.document.spec;
  if (exception || paths.has(`policies/admission/${code}/${code}.yaml`)) return "admission";
  if (paths.has(`policies/build/${code}/${code}.yaml`)) return "policy";
  if (isTransitionWaiver(waiver)) return "transition";
  return DATED_CODES.has(code) ? "dated" : "own";
}

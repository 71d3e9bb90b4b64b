import type { EffectName } from "../handoff/comparison.ts";
import type { InputChange } from "./input-change.ts";
import { INPUT_CLASSES, type InputClass } from "./input-classes.ts";

/** What a changed value of the input is; `unclassed-input-change` where the table says nothing. */
export function classOfInput({ kind, steps, what }: InputChange): EffectName {
  const fitting = (INPUT_CLASSES[kind] ?? [])
    .filter((each) => leadsTo(each, steps))
    .sort(([left], [right]) => right.length - left.length);
  const [pattern, named] = fitting[0] ?? [];
  if (pattern === undefined || named === undefined) return "unclassed-input-change";
  if (typeof named === "string") return named;
  // What came or went below a thing that stays has changed the thing.
  return named[stepsOf(pattern).length === steps.length ? what : "changed"];
}

/** True where the table has a pattern for exactly this place: it comes and goes as one thing. */
export function isOneThing(kind: string, steps: readonly string[]): boolean {
  return (INPUT_CLASSES[kind] ?? []).some(
    (each) => stepsOf(each[0]).length === steps.length && leadsTo(each, steps),
  );
}

function leadsTo([pattern]: InputClass, steps: readonly string[]): boolean {
  const wanted = stepsOf(pattern);
  // The root speaks for a file that comes or goes and never for a field nobody has classed.
  if (wanted.length === 0) return steps.length === 0;
  return (
    wanted.length <= steps.length &&
    wanted.every((step, index) => step === "*" || step === steps[index])
  );
}

function stepsOf(pattern: string): readonly string[] {
  return pattern.split("/").slice(1);
}

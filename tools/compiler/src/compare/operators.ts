import type { JurisdictionPlan } from "../handoff/plan.ts";
import { everybodyIn } from "./everybody-in.ts";
import type { JurisdictionPair } from "./jurisdiction-pair.ts";
import { operatorInWords } from "./operator-in-words.ts";
import { type RawEffect, rawEffect, type Said } from "./raw-effect.ts";

/** Operators that a jurisdiction declares for the first time, or no longer declares. */
export function operatorEffects({ before, after }: JurisdictionPair): readonly RawEffect[] {
  const was = before.jurisdiction.operators;
  const is = after.jurisdiction.operators;
  return [
    ...[...is.keys()]
      .filter((name) => !was.has(name))
      .map((name) => ({
        ...rawEffect("new-operator", name, undefined, said(after, name), everybodyIn(after)),
        note: factsOf(after, name),
      })),
    ...[...was.keys()]
      .filter((name) => !is.has(name))
      .map((name) =>
        rawEffect("lost-operator", name, said(before, name), undefined, everybodyIn(before)),
      ),
  ];
}

function said({ jurisdiction: { file, spec } }: JurisdictionPlan, name: string): Said | undefined {
  const index = spec.operators.findIndex((each) => each.name === name);
  const operator = spec.operators[index];
  return (
    operator && {
      text: operatorInWords(operator),
      origin: { file, pointer: `/spec/operators/${index}` },
    }
  );
}

/** What is declared about an operator, and not checked. */
function factsOf({ jurisdiction }: JurisdictionPlan, name: string): string {
  const facts = jurisdiction.operators.get(name)?.facts;
  return facts ? `facts of ${facts.asOf}, source: ${facts.source}` : "";
}

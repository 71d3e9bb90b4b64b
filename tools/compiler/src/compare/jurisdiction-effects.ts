import type { JurisdictionPlan, Plan } from "../handoff/plan.ts";
import { declaredCountryEffects } from "./declared-countries.ts";
import { everybodyIn } from "./everybody-in.ts";
import { operatorEffects } from "./operators.ts";
import { type RawEffect, rawEffect, type Said } from "./raw-effect.ts";
import { reachEffects } from "./reach.ts";

/** Jurisdictions that come and go, and what is another thing in the others for everybody. */
export function jurisdictionEffects(base: Plan, head: Plan): readonly RawEffect[] {
  const before = byName(base);
  const after = byName(head);
  const added = [...after.values()].filter(({ jurisdiction }) => !before.has(jurisdiction.name));
  const removed = [...before.values()].filter(({ jurisdiction }) => !after.has(jurisdiction.name));
  return [
    ...added.map((plan) =>
      rawEffect("jurisdiction-added", "", undefined, inWords(plan), everybodyIn(plan)),
    ),
    ...removed.map((plan) =>
      rawEffect("jurisdiction-removed", "", inWords(plan), undefined, everybodyIn(plan)),
    ),
    ...[...after.values()].flatMap((plan) => {
      const was = before.get(plan.jurisdiction.name);
      if (!was) return [];
      const pair = { before: was, after: plan };
      return [...declaredCountryEffects(pair), ...operatorEffects(pair), ...reachEffects(pair)];
    }),
  ];
}

function byName({ jurisdictions }: Plan): ReadonlyMap<string, JurisdictionPlan> {
  return new Map(jurisdictions.map((plan) => [plan.jurisdiction.name, plan]));
}

function inWords({ jurisdiction: { name, file, spec } }: JurisdictionPlan): Said {
  const members = spec.members.join(", ");
  return { text: `${name}: ${spec.displayName} (${members})`, origin: { file, pointer: "" } };
}

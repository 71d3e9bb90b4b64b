import type { Finding } from "@bailiwick/model/finding";
import { compareStates } from "./compare-states.ts";
import type { Transition } from "./transition.ts";
import { TRANSITION_RULES } from "./transition-rules.ts";

/** What every rule says of the way from one state of the tree to the next. */
export function judgeTransition(
  states: Pick<Transition, "base" | "head" | "asOf" | "effects">,
): readonly Finding[] {
  const transition = { ...states, ...compareStates(states.base.plan, states.head.plan) };
  return TRANSITION_RULES.flatMap(({ judge }) => judge(transition));
}

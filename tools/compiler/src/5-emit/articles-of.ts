import type { Regulation } from "@bailiwick/model/kinds/regulation";
import type { DecisionName } from "./guards.ts";

/** Ids of the articles that a decision supports, of these regulations, in their own order. */
export function articlesOf(
  decision: DecisionName,
  regulations: readonly Regulation[],
): readonly string[] {
  return regulations.flatMap(({ spec }) =>
    spec.articles.filter(({ build }) => build?.decisions?.includes(decision)).map(({ id }) => id),
  );
}

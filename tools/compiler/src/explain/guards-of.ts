import type { Regulation } from "@bailiwick/model/kinds/regulation";
import { articlesOf } from "../5-emit/articles-of.ts";
import { type DecisionName, GUARDS } from "../5-emit/guards.ts";
import type { DecisionGuards, PolicyBasis } from "../handoff/explanation.ts";

/** The articles that a decision supports, of these regulations, and what guards it. */
export function guardsOf(
  name: DecisionName,
  regulations: readonly Regulation[],
  basisOf: (policy: string) => PolicyBasis,
): DecisionGuards {
  const articles = regulations.flatMap((regulation) => {
    const ids = articlesOf(name, [regulation]);
    return regulation.spec.articles
      .filter(({ id }) => ids.includes(id))
      .map(({ id, title }) => ({ id, title, act: regulation.spec.reference }));
  });
  const { rules, policies } = GUARDS[name];
  return { name, articles, rules, policies: policies.map(basisOf) };
}

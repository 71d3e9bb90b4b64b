import type { PolicyFact } from "@bailiwick/model/kinds/policy-card";

/** What policies may be bound to; a fact that the level does not have is absent. */
export type PolicyFacts = {
  readonly [Fact in PolicyFact]?: string | readonly string[];
};

import type { PolicyCard } from "@bailiwick/model/kinds/policy-card";
import type { PolicyBasis } from "../handoff/explanation.ts";
import type { SourceDocument } from "../handoff/source-document.ts";

/** What a policy rests on, by its card; a policy without one has no basis here. */
export function policyBasis(documents: readonly SourceDocument[], name: string): PolicyBasis {
  const paths = ["build", "admission"].map((family) => `policies/${family}/${name}/card.yaml`);
  const card = documents.find(({ path }) => paths.includes(path))?.root as PolicyCard | undefined;
  if (!card) return { name, articles: [] };
  return { name, basis: card.spec.basis, articles: card.spec.articles ?? [] };
}

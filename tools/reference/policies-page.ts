import type { PolicyCard } from "@bailiwick/model/kinds/policy-card";
import { markdownTable } from "./markdown-table.ts";

const HEAD = `# Policies

Build policies are judged by kyverno-json while the repository is checked; admission policies are
judged by the API server, as Kyverno policy and as native policy, on control plane clusters (host)
and inside tenant clusters (tenant). Each has documents that it passes and documents that it
refuses beside it, in \`policies/<family>/<name>/\`.
`;

/** The page of all policies; cards in the order of the page. */
export function policiesPage(cards: readonly PolicyCard[]): string {
  const build = cards.filter(({ spec }) => spec.build);
  const admission = cards.filter(({ spec }) => spec.admission);
  return [
    HEAD,
    `## Build policies\n\n${table("judges", build, judges)}\n`,
    `## Admission policies\n\n${table("levels, and what is bound", admission, levels)}\n`,
  ].join("\n");
}

function table(
  head: string,
  cards: readonly PolicyCard[],
  where: (card: PolicyCard) => string,
): string {
  const rows = cards.map((card) => {
    const { title, why, basis, fix, articles = [] } = card.spec;
    const demand = `${title}. *Because ${why.trim()}.*${fix ? ` Fix: ${fix}.` : ""}`;
    return [`\`${card.metadata.name}\``, demand, basis, articles.join(", "), where(card)];
  });
  return markdownTable(["policy", "demand, and why", "basis", "articles", head], rows);
}

function judges({ spec }: PolicyCard): string {
  return spec.build ? `${spec.build.stage}: ${spec.build.judges.join(", ")}` : "";
}

function levels({ spec }: PolicyCard): string {
  if (!spec.admission) return "";
  const facts = [...new Set(spec.admission.bind.map(({ from }) => `\`${from}\``))];
  return `${spec.admission.levels.join(", ")}${facts.length ? `; ${facts.join(", ")}` : ""}`;
}

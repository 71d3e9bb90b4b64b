import { type Cure, decision } from "@bailiwick/model/cure";
import { createFile, removeFile } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { PolicyCard } from "@bailiwick/model/kinds/policy-card";
import type { AdmissionPolicy } from "../handoff/catalog.ts";
import type { Manifest, PolicySource } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";

const policyWithoutCard = defineFinding({
  code: "policy-without-card",
  severity: "error",
  summary: "Every policy has a card beside it, and every card its policy.",
  why: "a policy that nobody explained cannot be bound, installed or reviewed",
  basis: "house",
  waivable: false,
});

/** Pairs policies with their cards; returns those that are installed in clusters, by name. */
export function resolveAdmissionPolicies(
  policies: readonly PolicySource[],
  cards: readonly Manifest<PolicyCard>[],
  report: Report,
): readonly AdmissionPolicy[] {
  const cardAt = new Map(cards.map((card) => [card.path, card]));
  const policyAt = new Map(policies.map((policy) => [policy.path, policy]));
  for (const { path, name } of policies) {
    if (!cardAt.has(cardPath(path))) {
      const cure = decision(createFile(cardPath(path), cardOf(path, name)));
      reportLonely(path, cardPath(path), `policy "${name}" has no card`, cure, report);
    }
  }
  return cards.flatMap(({ path, document }) => {
    const { name } = document.metadata;
    const other = path.replace(/card\.yaml$/, `${name}.yaml`);
    const policy = policyAt.get(other);
    if (!policy) {
      const cure = decision(removeFile(path));
      reportLonely(path, other, `card "${name}" has no policy`, cure, report);
    }
    if (!policy || !document.spec.admission) return [];
    return [{ name, file: policy.path, card: document, object: policy.object }];
  });
}

function cardPath(policyPath: string): string {
  return policyPath.replace(/[^/]+$/, "card.yaml");
}

/** The form of a card; what its policy is for, whoever wrote the policy knows. */
function cardOf(path: string, name: string): string {
  const stage = path.startsWith("policies/build/")
    ? "  build: { stage: input, judges: [Tenant] }"
    : "  admission: { levels: [host], bind: [] }";
  return `# yaml-language-server: $schema=../../../tools/model/schema/policy-card.schema.json
apiVersion: bailiwick.dev/v1
kind: PolicyCard
metadata: { name: ${name} }
spec:
  title: What ${name} demands
  why: why ${name} demands it
  basis: house
${stage}
`;
}

function reportLonely(
  file: string,
  other: string,
  message: string,
  cure: Cure,
  report: Report,
): void {
  const folder = file.replace(/[^/]+$/, "");
  report({
    definition: policyWithoutCard,
    origin: { file, pointer: "" },
    causedBy: [{ file: other, pointer: "" }],
    message,
    hint: `keep both card.yaml and <name>.yaml in ${folder}`,
    cure,
  });
}

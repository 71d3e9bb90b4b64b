import { markdownTable } from "./markdown-table.ts";
import type { DefinedFinding } from "./recorded-findings.ts";

const HEAD = `# Findings

Everything that \`compile\` and \`check\` can say against a tree, by code. A code never changes its
meaning. *Basis* tells what a finding rests on; a house rule is never sold as law. *Waiver* tells
whether a Waiver may turn it into a recorded exception. Violated build policies are reported under
the name of the policy: see [policies](policies.md).
`;

/** The page of all findings, in the order of their codes. */
export function findingsPage(findings: readonly DefinedFinding[]): string {
  const rows = findings.map(({ definition, path }) => [
    `\`${definition.code}\``,
    definition.severity,
    `${definition.summary} *${sentence(definition.why)}*`,
    definition.basis,
    definition.waivable ? "yes" : "no",
    `\`${path.replace(/^tools\/([a-z]+)\/src\//, "$1: ")}\``,
  ]);
  const table = markdownTable(["code", "", "law, and why", "basis", "waiver", "raised in"], rows);
  return `${HEAD}\n${table}\n\n${findings.length} codes.\n`;
}

function sentence(why: string): string {
  return `Because ${why.replace(/\.$/, "")}.`;
}

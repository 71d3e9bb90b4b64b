import type { Finding } from "@bailiwick/model/finding";
import type { CardedPolicy } from "./carded-policy.ts";
import { byCodeUnit } from "./code-unit-order.ts";
import { EngineError } from "./engine-error.ts";
import { scanDocuments } from "./kyverno-json.ts";
import { findingsOfVerdict } from "./policy-finding.ts";
import { policyJudgedNothing } from "./policy-judged-nothing.ts";
import { type ShownDocument, showDocuments } from "./show-documents.ts";
import type { StagedDocument } from "./staged-document.ts";
import type { Verdict } from "./verdict.ts";

/** What was judged, and what was found. */
export interface Judgement {
  /** Violated policies, in order of file, pointer, policy. */
  readonly findings: readonly Finding[];
  /** Policies that gave a verdict. */
  readonly policies: number;
  /** Documents that got a verdict; a bundle is one document. */
  readonly documents: number;
  /** Verdicts of a rule on a document. */
  readonly verdicts: number;
}

/**
 * Shows each document to the policies whose card names its stage and kind, and to no other: so
 * every pair that is scanned owes a verdict, and a report holds nothing that nobody asked for.
 */
export async function judgeDocuments(
  binary: string,
  policies: readonly CardedPolicy[],
  documents: readonly StagedDocument[],
): Promise<Judgement> {
  if (policies.length === 0) throw new EngineError("no build policies: nothing can be judged");
  if (documents.length === 0) throw new EngineError("no documents: nothing can be judged");
  const shown = showDocuments(policies, documents);
  const findings: Finding[] = [];
  const judging = new Set<string>();
  let verdictCount = 0;
  for (const group of shown) {
    const objects = group.documents.map(({ object }) => object);
    const verdicts = await scanDocuments(binary, group.policies, objects);
    demandVerdicts(verdicts, group.policies, group.documents);
    for (const verdict of verdicts) findings.push(...findingsOfVerdict(verdict, group));
    for (const { name } of group.policies) judging.add(name);
    verdictCount += verdicts.length;
  }
  const idle = policies.filter(({ name }) => !judging.has(name));
  return {
    findings: [...findings, ...idle.map(policyJudgedNothing)].sort(byPlace),
    policies: judging.size,
    documents: shown.reduce((sum, group) => sum + group.documents.length, 0),
    verdicts: verdictCount,
  };
}

/** An error is no verdict, and neither is silence. */
function demandVerdicts(
  verdicts: readonly Verdict[],
  policies: readonly CardedPolicy[],
  documents: readonly ShownDocument[],
): void {
  const given = new Set<string>();
  for (const verdict of verdicts) {
    const { policy, rule, document } = verdict;
    if (verdict.outcome === "error") {
      const judging = `policy ${policy}, rule ${rule} could not judge`;
      throw new EngineError(`${judging} ${nameOf(documents[document])}\n  ${verdict.error}`);
    }
    given.add(`${document} ${policy}`);
  }
  for (const [index, document] of documents.entries()) {
    const silent = policies.find(({ name }) => !given.has(`${index} ${name}`));
    if (!silent) continue;
    throw new EngineError(
      `policy ${silent.name} gave no verdict on ${nameOf(document)}: its card judges this kind, ` +
        "but none of its rules matches the document",
    );
  }
}

function nameOf(document: ShownDocument | undefined): string {
  if (!document) return "an unknown document";
  const { kind, metadata } = document.object as { kind?: string; metadata?: { name?: string } };
  const file = document.origin === undefined ? "" : ` of ${document.origin.file}`;
  return [kind, metadata?.name].filter((part) => part !== undefined).join(" ") + file;
}

function byPlace(left: Finding, right: Finding): number {
  return (
    byCodeUnit(left.origin.file, right.origin.file) ||
    byCodeUnit(left.origin.pointer, right.origin.pointer) ||
    byCodeUnit(left.definition.code, right.definition.code) ||
    byCodeUnit(left.message, right.message)
  );
}

import { buildEngine } from "./build-engine.ts";
import type { CardedPolicy } from "./carded-policy.ts";
import { type Judgement, judgeDocuments } from "./judge-documents.ts";
import type { StagedDocument } from "./staged-document.ts";

/** A build policy as the tree holds it. */
export type BuildPolicy = CardedPolicy;

/** A document that build policies are shown. */
export type JudgedDocument = StagedDocument;

/** What was judged, and what was found. */
export type JudgeReport = Judgement;

/** What is to be judged. */
export interface JudgeRequest {
  readonly policies: readonly BuildPolicy[];
  readonly documents: readonly JudgedDocument[];
  /** Path of a program that stands in for kyverno-json; built from its pin when left out. */
  readonly binary?: string;
  /** Takes one line; on a terminal a line replaces the one before. */
  readonly onProgress?: (line: string) => void;
}

/**
 * Judges documents by kyverno-json. A violated policy is a Finding; whatever leaves a document
 * without the verdict that its card promises throws an `EngineError` (told by its `name`).
 */
export async function judgeBuildPolicies(request: JudgeRequest): Promise<JudgeReport> {
  const { policies, documents, onProgress } = request;
  const terminal = process.stderr.isTTY === true;
  const options = onProgress ? { onProgress, ticking: terminal } : {};
  const binary = request.binary ?? (await buildEngine("kyverno-json", options));
  return judgeDocuments(binary, policies, documents);
}

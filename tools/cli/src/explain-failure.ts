import { InternalError } from "@bailiwick/model/internal-error";

/** Programs that are not ours and said themselves what is wrong. */
const THEIRS: ReadonlySet<string> = new Set(["EngineError", "GitError"]);

/**
 * Words for a failure that is no finding; a stack only where somebody has to look into our code.
 */
export function explainFailure(error: unknown): string {
  if (error instanceof InternalError) {
    const evidence = JSON.stringify(error.evidence, null, 2) ?? "";
    const whose = "This is a fault of Bailiwick, not of your files.";
    return `internal error: ${error.message}\n${evidence}\n${whose}\n${error.stack}\n`;
  }
  if (error instanceof Error && THEIRS.has(error.name)) return `error: ${error.message}\n`;
  if (error instanceof Error) return `internal error: ${error.stack}\n`;
  return `internal error: ${String(error)}\n`;
}

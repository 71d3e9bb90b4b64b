import type { OutputFile } from "./output-file.ts";

/** What has to change on disk so that `apps/` is the output and nothing else. */
export interface WritePlan {
  readonly create: readonly OutputFile[];
  readonly update: readonly OutputFile[];
  /** Paths of our own files that nothing produces any more. */
  readonly remove: readonly string[];
  readonly unchanged: readonly string[];
  /** Paths that are not ours: reported, never deleted and never kept in silence. */
  readonly foreign: readonly string[];
}

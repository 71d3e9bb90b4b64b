import type { TreeEdit } from "./tree-edits.ts";

/** One commit of a scripted history. */
export interface ScriptedCommit {
  readonly message: string;
  readonly day: string;
  /** What `diff` names against the parent: name, what it is about, number of tenant clusters. */
  readonly effects: readonly string[];
  /** Outputs that no changed input is behind. */
  readonly untouched?: readonly string[];
  /** Outputs that are not what the inputs compile to. */
  readonly stale?: readonly string[];
  /** The inputs after it; the inputs before it where it changes none. */
  readonly edit?: TreeEdit;
  /** Files that no compiler reads, and what is appended to them. */
  readonly append?: Readonly<Record<string, string>>;
  /** Trailers besides the Reason that all have. */
  readonly trailers?: readonly string[];
}

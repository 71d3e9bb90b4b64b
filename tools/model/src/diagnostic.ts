import type { Cure } from "./cure.ts";
import type { Basis, Severity } from "./finding.ts";

/** A finding as people and tools read it: pointers have become lines and columns. */
export interface Diagnostic {
  /** Permanent and kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, with the value in quotes. */
  readonly message: string;
  /** Path from the root of the tree, with forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units, as editors count. */
  readonly column: number;
  /** Code units to underline, at least 1, never past the end of the line. */
  readonly length: number;
  /** JSON pointer (RFC 6901); the empty string is the whole file. */
  readonly pointer: string;
  /** The promise, article or upstream behaviour behind it. */
  readonly why: string;
  /** What the `why` rests on. */
  readonly basis: Basis;
  /** The smallest edit that cures it. */
  readonly hint?: string;
  /** The same as edits, for programs. */
  readonly cure?: Cure;
  readonly related?: readonly RelatedLine[];
  /** The line itself; absent where the text is not at hand, for example for a symlink. */
  readonly sourceLine?: string;
}

/** Another place that a reader needs to see. */
export interface RelatedLine {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

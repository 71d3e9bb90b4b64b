import type { Cure } from "./cure.ts";
import type { Origin } from "./origin.ts";

/** Errors stop everything from being written; a warning is printed and changes nothing. */
export type Severity = "error" | "warning";

/** What a finding rests on: the product never sells a house rule as a law. */
export type Basis = "law" | "contract" | "guidance" | "house";

/** One fault that can be found, written down once, where it is raised. */
export interface FindingDefinition {
  /** Permanent, kebab-case, named for the fault. */
  readonly code: string;
  readonly severity: Severity;
  /** The law in one sentence. */
  readonly summary: string;
  /** Why it matters: the promise, article or upstream behaviour behind it. */
  readonly why: string;
  readonly basis: Basis;
  /** Whether a Waiver may turn it into a recorded exception. */
  readonly waivable: boolean;
}

/** Another place that a reader needs to see, for example the line that forbids it. */
export interface RelatedPlace {
  readonly origin: Origin;
  readonly message: string;
}

/** A position in a text, for faults that have no pointer. Line and column are 1-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** Characters to underline; at least 1. */
  readonly length: number;
}

/** A user's mistake as a phase reports it: pointers, no lines yet. */
export interface Finding {
  readonly definition: FindingDefinition;
  readonly origin: Origin;
  /** Set when the fault is the key at `origin.pointer` and not its value. */
  readonly onKey?: boolean;
  /** Set only where no pointer exists, for example in text that does not parse. */
  readonly position?: Position;
  /** What is wrong, with the value in quotes. */
  readonly message: string;
  /** The smallest edit that cures it. */
  readonly hint?: string;
  /** The hint as edits; left out where none is known that only makes the finding go. */
  readonly cure?: Cure;
  readonly related?: readonly RelatedPlace[];
  /** True when another finding is the cause: it is printed after its cause. */
  readonly consequence?: boolean;
  /**
   * Places whose own fault would explain this one, for example the file that declares a name. Where
   * something is reported there, this finding is not shown: mending the cause mends it.
   */
  readonly causedBy?: readonly Origin[];
}

/** Names a fault; returns it frozen, so that no phase can change its meaning. */
export function defineFinding(definition: FindingDefinition): FindingDefinition {
  return Object.freeze(definition);
}

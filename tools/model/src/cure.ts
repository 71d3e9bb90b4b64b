import type { Edit } from "./edit.ts";

/**
 * How far a machine may go with a cure. `certain`: there is one way, and nothing that somebody
 * said is guessed or lost. `choice`: one of several ways, the most likely. `decision`: a fact of
 * law, of an operator or of an entity, or somebody's approval, which only a person can know; the
 * edit shows the form and, where there is one, a value that would be accepted.
 */
export type Applicability = "certain" | "choice" | "decision";

/** What a hint says, as edits; done in their order, they make the finding go. */
export interface Cure {
  readonly applicability: Applicability;
  readonly edits: readonly Edit[];
}

/** A cure that may be applied without asking. */
export function certain(...edits: readonly Edit[]): Cure {
  return { applicability: "certain", edits };
}

/** A cure that is applied when its code is asked for. */
export function choice(...edits: readonly Edit[]): Cure {
  return { applicability: "choice", edits };
}

/** A cure that is applied when its code is asked for, and is then printed as a decision. */
export function decision(...edits: readonly Edit[]): Cure {
  return { applicability: "decision", edits };
}

/** The cure of what stands wrongly below `apps/`. */
export const RECOMPILE: Cure = certain({ kind: "recompile" });

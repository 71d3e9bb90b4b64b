/** Names that a regulation may cite, and that no input file declares: they stand in the code. */
export interface Citable {
  /** Decisions that the evidence shows: `audit-sink`. */
  readonly decisions: readonly string[];
  /** Rules that read the output again, by the names of their files: `audit-sink-missing`. */
  readonly rules: readonly string[];
}

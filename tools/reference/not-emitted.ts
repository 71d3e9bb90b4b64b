/** One row of `facts/not-emitted.yaml`: named where sovereignty is described, and not emitted. */
export interface NotEmitted {
  readonly name: string;
  /** Why nothing of it is emitted. */
  readonly why: string;
  /** What this project does instead. */
  readonly instead: string;
  /** What was read, and at which version, where upstream does something by itself. */
  readonly source?: string;
  /** Files of this repository that do it; none where it is left to others. */
  readonly by: readonly string[];
}

/** One row of `facts/not-emitted.yaml`: named where sovereignty is described, and not emitted. */
export interface NotEmitted {
  readonly name: string;
  /** Why nothing of it is emitted. */
  readonly why: string;
  /** What this project does instead. */
  readonly instead: string;
  /** Files of this repository that do it; none where it is left to others. */
  readonly by: readonly string[];
}

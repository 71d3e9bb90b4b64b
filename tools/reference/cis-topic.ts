/** One row of `facts/cis-topics.yaml`: a topic of the benchmarks, and what holds it here. */
export interface CisTopic {
  readonly topic: string;
  /** Golden case whose output has `text`. */
  readonly golden?: string;
  readonly text?: string;
  /** Rule or policy that holds it. */
  readonly by?: string;
  readonly says: string;
}

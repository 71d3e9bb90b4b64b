import type { Finding } from "@bailiwick/model/finding";

/** A finding and how late it is found: what an early stage reports hides later ones. */
export interface StagedFinding {
  readonly finding: Finding;
  /** 0 for the disk, then the phases in their order, then what is judged when all are through. */
  readonly stage: number;
}

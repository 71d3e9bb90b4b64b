import { getCallSites } from "node:util";
import type { FindingDefinition } from "@bailiwick/model/finding";

/** A definition, and the file whose code defines it. */
export interface RecordedFinding {
  readonly definition: FindingDefinition;
  /** URL of the source file. */
  readonly file: string;
}

/** What was defined so far, in the order of loading. */
export const RECORDED: RecordedFinding[] = [];

/** Stands in for the function of the model: the same, and remembers who called. */
export function defineFinding(definition: FindingDefinition): FindingDefinition {
  RECORDED.push({ definition, file: getCallSites(2)[1]?.scriptName ?? "" });
  return Object.freeze(definition);
}

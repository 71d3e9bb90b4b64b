import type { JsonObject } from "@bailiwick/model/json-value";
import type { Origin } from "@bailiwick/model/origin";

/** A document that policies are shown. */
export interface StagedDocument {
  /** `input`: written by users. `output`: emitted, or the envelope of an emitted values file. */
  readonly stage: "input" | "output";
  /** The file, and the document inside it. */
  readonly origin: Origin;
  readonly object: JsonObject;
}

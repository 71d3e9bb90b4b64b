import type { JsonObject } from "@bailiwick/model/json-value";

/** One object that a target wants written. */
export interface Emission {
  /** Path from the root of the tree, below `apps/`; objects of one path become its documents. */
  readonly path: string;
  /** Input file that the header names. */
  readonly source: string;
  readonly object: JsonObject;
  /** What is written instead of the object: prose, in a file that ends in `.md`. */
  readonly text?: string;
  /** Why the object may not be emitted: the input that it was made from does not fit. */
  readonly refusal?: string;
}

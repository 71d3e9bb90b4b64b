import type { JsonObject } from "@bailiwick/model/json-value";

/** One document of an emitted file, read back from its text. */
export interface OutputDocument {
  readonly path: string;
  /** Place among the documents of its file, from 0. */
  readonly index: number;
  /** Input file that the header names. */
  readonly source: string;
  readonly object: JsonObject;
}

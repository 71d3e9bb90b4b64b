import type { JsonValue } from "@bailiwick/model/json-value";
import type { Origin } from "@bailiwick/model/origin";

/** One value of the input that is another one, or that came or went. */
export interface InputChange {
  readonly file: string;
  /** Kind of the document: `Tenant`. */
  readonly kind: string;
  /**
   * Keys from the root. A list entry goes by its name, and a text in a list by itself, so that
   * something inserted before it moves nothing.
   */
  readonly steps: readonly string[];
  readonly what: InputChangeWay;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
  /** Where it stands in the base; absent for what was added. */
  readonly base?: Origin;
  /** Where it stands in the head; absent for what was removed. */
  readonly head?: Origin;
}

/** What happened to a value. */
export type InputChangeWay = "added" | "removed" | "changed";

import { pointerStep } from "./pointer-step.ts";

/** Where a value was written: the provenance that every decision carries. */
export interface Origin {
  /** Path of the input file from the root of the tree. */
  readonly file: string;
  /** JSON pointer (RFC 6901) inside that file; the empty string is the whole document. */
  readonly pointer: string;
}

/** A value together with the line that said it. */
export interface Sourced<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** The origin one step below `origin`; `key` is escaped as RFC 6901 asks. */
export function below(origin: Origin, ...keys: readonly (string | number)[]): Origin {
  return {
    file: origin.file,
    pointer: origin.pointer + keys.map((key) => pointerStep(String(key))).join(""),
  };
}

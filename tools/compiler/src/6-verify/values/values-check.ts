import type { JsonObject } from "@bailiwick/model/json-value";

/** The values of one vCluster, and what its release is called. */
export interface ValuesOfRelease {
  readonly values: JsonObject;
  /** Name of the Helm release. */
  readonly name: string;
  /** Namespace of the control plane cluster that it is installed in. */
  readonly namespace: string;
}

/** Something in values with which a control plane does not start, or starts as nobody meant. */
export interface ValuesFault {
  /** Keys from the root of the values; numbers are places in a list. */
  readonly keys: readonly (string | number)[];
  /** What is wrong, with the value in quotes. */
  readonly message: string;
  /** The smallest edit that cures it. */
  readonly hint: string;
}

/** One check; it never throws for what it reads, and leaves wrong types to the chart's schema. */
export type ValuesCheck = (release: ValuesOfRelease) => readonly ValuesFault[];

import type { Basis } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import type { Origin } from "@bailiwick/model/origin";

/** Where one field of an output file comes from. */
export interface ExplainedField {
  /** JSON pointer of the field; begins with `#` and a number in a file of several documents. */
  readonly pointer: string;
  readonly value: JsonValue;
  /** Name of the target that wrote it: `vcluster`. */
  readonly target: string;
  /** Empty where no value that is said changes the field: then its target wrote it. */
  readonly causes: readonly Cause[];
}

/**
 * How an input value acts on a field: `shows`: its text stands there; `chooses`: it named or is
 * what was decided; `changes`: with another value the field would be another one; `worked-out`:
 * the plan made the field's text for this line, from what is not traced.
 */
export type Effect = "shows" | "chooses" | "changes" | "worked-out";

/** One input value, and what it does to a field. */
export interface Cause {
  readonly origin: Origin;
  readonly effect: Effect;
  /** Name of the decision that it belongs to: `audit-sink`. */
  readonly decision?: string;
}

/** An output file, field by field. */
export interface ExplainedFile {
  readonly path: string;
  /** Input file that the header names. */
  readonly source: string;
  readonly fields: readonly ExplainedField[];
  /** Input values that could not be tried: what they do is not traced. */
  readonly untried: readonly Origin[];
  readonly decisions: readonly DecisionGuards[];
  /** Set where the file is an admission policy. */
  readonly policy?: PolicyBasis;
}

/** What a decision is for, and what keeps it. */
export interface DecisionGuards {
  readonly name: string;
  readonly articles: readonly CitedArticle[];
  readonly rules: readonly string[];
  readonly policies: readonly PolicyBasis[];
}

/** An article of a legal act that is in force here. */
interface CitedArticle {
  readonly id: string;
  readonly title: string;
  /** Official number: `Regulation (EU) 2022/2554`. */
  readonly act: string;
}

/** A policy and what it rests on, as its card says. */
export interface PolicyBasis {
  readonly name: string;
  readonly basis?: Basis;
  readonly articles: readonly string[];
}

/** An object of the output that an input value reaches, and its fields that would be others. */
export interface ReachedObject {
  readonly path: string;
  readonly kind: string;
  readonly name: string;
  /** JSON pointers inside the object. */
  readonly pointers: readonly string[];
}

/** Everything in the output that an input value reaches. */
export interface InputReach {
  /** Input values that were replaced by others. */
  readonly tried: readonly Origin[];
  readonly untried: readonly Origin[];
  readonly objects: readonly ReachedObject[];
  /** Those with files of their own among the objects: `eu/acme-bank`. */
  readonly tenants: readonly string[];
  /** `eu/acme-bank/payments` */
  readonly tenantClusters: readonly string[];
}

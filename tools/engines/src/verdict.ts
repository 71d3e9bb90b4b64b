import type { JsonValue } from "@bailiwick/model/json-value";

/** What the engine said about one rule of one policy on one document. */
export type Verdict = VerdictKey & (Passed | Failed | NotJudged);

/** Which rule judged which document. */
interface VerdictKey {
  readonly policy: string;
  readonly rule: string;
  /** Index in the list of documents that was scanned. */
  readonly document: number;
}

/** The document meets the rule. */
interface Passed {
  readonly outcome: "pass";
}

/** The document breaks the rule; sorted, because the engine's own order changes between runs. */
interface Failed {
  readonly outcome: "fail";
  readonly violations: readonly Violation[];
}

/** The rule could not be evaluated on the document, which proves nothing. */
interface NotJudged {
  readonly outcome: "error";
  readonly error: string;
}

/** One assertion that does not hold. */
export interface Violation {
  /** What the policy says; empty when it says nothing. */
  readonly message: string;
  /** Places in the assertion tree, sorted by field. */
  readonly fields: readonly ViolatedField[];
}

/** One place of an assertion tree that does not hold. */
export interface ViolatedField {
  /** Path in kyverno-json's spelling: `all[0].check.spec.~.destinations[1].namespace`. */
  readonly field: string;
  /** What stands there, or what the expression gave. */
  readonly value: JsonValue;
}

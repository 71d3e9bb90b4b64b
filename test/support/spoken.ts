import type { Finding } from "@bailiwick/model/finding";
import type { Origin } from "@bailiwick/model/origin";

/** A finding in the words a test compares: each part that a reader would see. */
export interface Spoken {
  /** Severity and code: `error unknown-operator`. */
  readonly fault: string;
  /** File and pointer: `jurisdictions/eu/jurisdiction.yaml#/spec/operators/0`. */
  readonly at: string;
  readonly message: string;
  readonly hint?: string;
  /** Place and words of each related line. */
  readonly related?: readonly string[];
  readonly consequence?: true;
}

/** Findings of any phase in the words that tests compare. */
export function spoken(findings: readonly Finding[]): readonly Spoken[] {
  return findings.map(({ definition, origin, message, hint, related, consequence }) => ({
    fault: `${definition.severity} ${definition.code}`,
    at: place(origin),
    message,
    ...(hint !== undefined && { hint }),
    ...(related && { related: related.map((each) => `${place(each.origin)} ${each.message}`) }),
    ...(consequence && { consequence: true as const }),
  }));
}

/** An origin as one string. */
export function place({ file, pointer }: Origin): string {
  return `${file}#${pointer}`;
}

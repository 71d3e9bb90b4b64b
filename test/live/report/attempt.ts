/** One thing that a step tried, and what came of it: a row of the table. */
export interface Attempt {
  /** What was tried: `pod names a foreign node`. */
  readonly attempt: string;
  /** Where, or who had to hold: `eu host`, `eu/acme-bank/payments, baseline deleted`. */
  readonly level: string;
  /** What happened, in few words: `denied`, `pending`, `bound to us-1`. */
  readonly verdict: string;
  /** Which policy or layer decided; empty where none did. */
  readonly policy: string;
  /** True when that is what must happen. */
  readonly passed: boolean;
}

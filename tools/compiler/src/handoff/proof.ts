import type { Finding } from "@bailiwick/model/finding";
import type { Origin } from "@bailiwick/model/origin";

/** Every place that a set of texts names, each held against what one jurisdiction declares. */
export interface Proof {
  /** Code of the jurisdiction: `eu`. */
  readonly jurisdiction: string;
  /** File that declares it. */
  readonly file: string;
  readonly documents: number;
  /** Strings that were looked at, those inside opened texts included. */
  readonly strings: number;
  /** Values of bytes that are no text: what they name is not known. */
  readonly unopened: number;
  readonly places: readonly ProvedPlace[];
  /** What was not read, and places that are outside or unknown, grouped. */
  readonly findings: readonly Finding[];
}

/** One place, where it stands and what is known about it. */
export interface ProvedPlace {
  readonly file: string;
  /** 1-based line of the file. */
  readonly line: number;
  /** JSON pointer; begins with `#` and the number of the document from 0. */
  readonly pointer: string;
  /** For people: `Secret/vc-config-acme → data.config.yaml → base64 → sync.toHost.ingresses`. */
  readonly path: string;
  /** What it is there: `image`, `resolver`, `storage class`. */
  readonly what: string;
  /** As written. */
  readonly text: string;
  /** What is compared: lower-case host, address, range, or name of a class. */
  readonly name: string;
  readonly verdict: Verdict;
}

/** What is known about a place. */
export type Verdict =
  | { readonly state: "inside"; readonly declared: Declared }
  /** Named, and never reached: `reason` is what was checked. */
  | { readonly state: "inert"; readonly reason: string }
  /** Declared, and not in a member country; or a range that no declaration can hold. */
  | { readonly state: "outside"; readonly reason: string; readonly declared?: Declared }
  /** Nobody declared it, so it has no country. */
  | { readonly state: "unknown" };

/** The declaration of a place: what it says about the country is taken as said. */
export interface Declared {
  /** Inventory entry, or control plane cluster. */
  readonly name: string;
  readonly origin: Origin;
  /** ISO 3166-1 alpha-2 code, as declared. */
  readonly country: string;
  readonly operator: string;
}

import type { IsoDate, Metadata } from "./document.ts";

/** A legal act: its articles, what the build can show, and what stays a duty. */
export interface Regulation {
  apiVersion: "bailiwick.dev/v1";
  kind: "Regulation";
  metadata: Metadata;
  spec: RegulationSpec;
}

/** The act and its source. File: `policies/regulations/<name>.yaml`. */
export interface RegulationSpec {
  /** @minLength 1 */
  title: string;
  /** Official number: `Regulation (EU) 2022/2554`. */
  reference: string;
  /** @format uri */
  source: string;
  appliesFrom: IsoDate;
  verifiedOn: IsoDate;
  confidence: Confidence;
  /** @minItems 1 */
  articles: Article[];
}

/** `read`: in the text or a copy of it; `memory`: to be checked before anybody relies on it. */
export type Confidence = "read" | "memory";

/** One article, paraphrased, split by who can show it. */
export interface Article {
  /**
   * Token that decisions and rules cite: `dora-12.3`.
   * @pattern ^[a-z0-9]+(-[a-z0-9.]+)+$
   */
  id: string;
  /** @minLength 1 */
  title: string;
  confidence: Confidence;
  /** What the build shows; names of decisions, rules and policies. */
  build?: string[];
  /** What only a running system can show. */
  runtime?: string[];
  /** What stays the entity's own duty. */
  entity?: string[];
}

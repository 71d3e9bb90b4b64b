import type { Basis } from "../finding.ts";

/** What a policy demands and why. File: `policies/{build,admission}/<name>/card.yaml`. */
export interface PolicyCard {
  apiVersion: "bailiwick.dev/v1";
  kind: "PolicyCard";
  metadata: PolicyMetadata;
  spec: PolicyCardSpec;
}

/** Policy names say a demand, so they are longer than other names. */
export interface PolicyMetadata {
  /**
   * Equal to the folder, to the policy file and to the policy's own name.
   * @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$
   * @maxLength 60
   */
  name: string;
}

/** Card of a build or an admission policy. */
export interface PolicyCardSpec {
  /** @minLength 1 */
  title: string;
  /** @minLength 1 */
  why: string;
  basis: Basis;
  /**
   * The smallest edit that cures a violation, with real field names.
   * @minLength 1
   */
  fix?: string;
  /** Article ids of `policies/regulations/`. */
  articles?: string[];
  build?: BuildStage;
  admission?: AdmissionLevels;
}

/** For kyverno-json: what it is shown, and which documents must get a verdict. */
export interface BuildStage {
  /** `input` files, `output` objects, or one `bundle` of all outputs. */
  stage: "input" | "output" | "bundle";
  /**
   * Kinds of which every document must get a verdict.
   * @minItems 1
   */
  judges: string[];
}

/** For Kyverno and the API server: where it is installed, and what is bound into it. */
export interface AdmissionLevels {
  /** @minItems 1 */
  levels: ("host" | "tenant")[];
  bind: PolicyBinding[];
  /**
   * Whether a Waiver may except objects from it, for a time; only where the basis is `house`, and
   * never where it keeps something inside the jurisdiction. False when left out.
   */
  waivable?: boolean;
}

/** A fact that the compiler sets in the policy, as data and never by string templates. */
export interface PolicyBinding {
  /**
   * JSON pointer into the policy.
   * @pattern ^(/[^/]+)+$
   */
  policy: string;
  from: PolicyFact;
  as: "cel-string" | "cel-string-list";
}

/** Facts a policy may be bound to. */
export type PolicyFact =
  | "jurisdiction.name"
  | "jurisdiction.registries"
  | "jurisdiction.gatewayHosts"
  | "jurisdiction.platformImages"
  | "jurisdiction.tokenAudiences"
  | "jurisdiction.secretStores"
  | "jurisdiction.certificateAuthorities"
  | "cluster.name"
  | "cluster.ranges"
  | "cluster.storageClasses"
  | "cluster.deviceClasses"
  | "cluster.runtimeClasses"
  | "cluster.priorityClasses"
  | "cluster.ingressClasses"
  | "cluster.gateways"
  | "delivery.account"
  | "delivery.sources";

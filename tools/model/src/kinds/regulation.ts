import type { Country, IsoDate, Metadata, Name } from "./document.ts";
import type { DrillDemand } from "./drill-demand.ts";
import type { Nis2Sector } from "./nis2.ts";
import type { RetentionDemand } from "./retention-demand.ts";

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
  /**
   * European Legislation Identifier, or the page of the official publisher.
   * @format uri
   */
  source: string;
  appliesFrom: IsoDate;
  verifiedOn: IsoDate;
  confidence: Confidence;
  addressee: Addressee;
  /** Which tenants can be bound at all; left out where nothing that is declared decides it. */
  binds?: BoundTenants;
  /** Facts that a tenant bound by this act has to say about itself. */
  asks?: TenantFact[];
  operator?: OperatorDemand;
  retention?: RetentionDemand;
  restoreDrills?: DrillDemand;
  /** Wants Kyverno to judge inside the tenant clusters of a jurisdiction where it is in force. */
  kyvernoInside?: true;
  /** @minItems 1 */
  articles: Article[];
}

/** `read`: in the text or a copy of it; `memory`: to be checked before anybody relies on it. */
export type Confidence = "read" | "memory";

/** Whom the act binds, `provider` being whoever runs the platform. */
export type Addressee = "provider" | "tenant" | "both";

/** A fact about the tenant: its NIS2 class and sector, or its Legal Entity Identifier. */
export type TenantFact = "nis2" | "lei";

/** Conditions that a tenant's own declaration can contradict; all of them have to hold. */
export interface BoundTenants {
  /** Country in which the legal entity has its seat. */
  seat?: Country;
  /**
   * Sectors of Annex I or II of Directive (EU) 2022/2555, one of which is the tenant's.
   * @minItems 1
   */
  sectors?: Nis2Sector[];
}

/**
 * What an act wants of those who hold the data of a bound tenant: the operators of its control
 * plane cluster, of its snapshots and of its restore target. A declaration can answer it; whether
 * the declaration is right, it cannot.
 */
export interface OperatorDemand {
  /** Article of this act that wants it. */
  article: ArticleId;
  /** Scheme of the attestation that the operator has to hold: `c5-type2`. */
  attestation?: Name;
  /** Country in which the operator has its registered office or a presence. */
  establishedIn?: Country;
}

/**
 * Token that evidence, cards and findings cite: `dora-12.3`.
 * @pattern ^[a-z0-9]+(-[a-z0-9.]+)+$
 */
export type ArticleId = string;

/** One article, paraphrased, split by who can show it. */
export interface Article {
  id: ArticleId;
  /** @minLength 1 */
  title: string;
  confidence: Confidence;
  /** What the build shows. A name that stands for nothing does not compile. */
  build?: BuildProof;
  /** What only a running system can show. */
  runtime?: string[];
  /** What stays the entity's own duty. */
  entity?: string[];
}

/** What the build can show of an article, by name. */
export interface BuildProof {
  /**
   * Decisions whose value and origin stand in the evidence: `audit-sink`.
   * @items {"$ref":"#/definitions/Name"}
   */
  decisions?: Name[];
  /**
   * Rules of `6-verify` that read the output again: `audit-sink-missing`.
   * @items {"$ref":"#/definitions/Name"}
   */
  rules?: Name[];
  /**
   * Build policies, folders of `policies/build/`.
   * @items {"$ref":"#/definitions/Name"}
   */
  policies?: Name[];
  /**
   * Admission policies that have to be installed on the control plane cluster.
   * @items {"$ref":"#/definitions/Name"}
   */
  host?: Name[];
  /**
   * Admission policies that have to be installed inside tenant clusters.
   * @items {"$ref":"#/definitions/Name"}
   */
  tenant?: Name[];
}

import type { Country, IsoDate, LegalEntity, Name } from "./document.ts";

/** A legal entity that runs something, with the facts about who can compel it. */
export interface Operator {
  name: Name;
  legalEntity: LegalEntity;
  control: ControlFacts;
  foreignHolding: ForeignHolding;
  /**
   * Subsidiaries, branches, staff, sales: wherever a court can find the operator.
   * @items {"$ref":"#/definitions/Country"}
   */
  presence: Country[];
  facts: FactSource;
  /**
   * Operators of this jurisdiction that work for this one; who reaches them, reaches it.
   * @items {"$ref":"#/definitions/Name"}
   */
  subOperators?: Name[];
  /** What an auditor has attested to the operator; declared, not checked. */
  attestations?: Attestation[];
}

/** One report of an independent auditor. */
export interface Attestation {
  /** What was audited against: `c5-type2`. */
  scheme: Name;
  /** Last day that the report covers. */
  validUntil: IsoDate;
  /**
   * Where the report can be asked for.
   * @minLength 1
   */
  source: string;
}

/** Seat and control, as SecNumCloud 3.2 19.6.a asks them. */
export interface ControlFacts {
  registeredOffice: Country;
  centralAdministration: Country;
  principalEstablishment: Country;
  ultimateParent: UltimateParent;
}

/** The last company up the chain; the operator itself when it has no parent. */
export interface UltimateParent {
  /** @minLength 1 */
  name: string;
  country: Country;
}

/** Capital and votes held from outside, as SecNumCloud 3.2 19.6.b counts them. */
export interface ForeignHolding {
  /**
   * Largest single holding, percent of capital or votes.
   * @minimum 0
   * @maximum 100
   */
  maxSinglePct: number;
  /**
   * All foreign holdings together, percent.
   * @minimum 0
   * @maximum 100
   */
  collectivePct: number;
  /** A foreign holder can veto decisions. */
  veto: boolean;
  /** A foreign holder can appoint the majority of a governing body. */
  boardMajority: boolean;
}

/** Since when a fact holds, when to look again, and who said so. */
export interface FactSource {
  asOf: IsoDate;
  reviewBy: IsoDate;
  /**
   * Register extract, contract annex, letter: something an auditor can ask for.
   * @minLength 1
   */
  source: string;
}

/** What somebody at a layer is able to do to tenant data. */
export type Capability = "control" | "plaintext" | "metadata" | "ciphertext" | "availability";

/** An answer for one layer; what it leaves out is answered by `default`. */
export interface LayerAnswer {
  operator?: Name;
  /** Owner of the asset, where it is not the operator. */
  owner?: Name;
  /** @items {"$ref":"#/definitions/Country"} */
  location?: Country[];
  /**
   * Countries from which people have access.
   * @items {"$ref":"#/definitions/Country"}
   */
  access?: Country[];
  capability?: Capability;
}

/** Machines: where they and their firmware come from. */
export interface HardwareAnswer extends LayerAnswer {
  /**
   * Countries that the processors and accelerators come from.
   * @items {"$ref":"#/definitions/Country"}
   */
  origin?: Country[];
  firmware?: "own" | "third-country" | "unknown";
}

/** Keys: who holds them, and in what. */
export interface KeysAnswer extends LayerAnswer {
  /** An operator of this jurisdiction, or `customer`. */
  custodian?: Name;
  model?: "hyok" | "byok" | "operator" | "provider-managed";
  hsm?: "hardware" | "software" | "tee";
}

/** The eleven layers of the stack; unknown fails closed. */
export interface ControlLayers {
  default: LayerAnswer;
  facility?: LayerAnswer;
  hardware?: HardwareAnswer;
  network?: LayerAnswer;
  hostCluster?: LayerAnswer;
  tenantControlPlane?: LayerAnswer;
  keys?: KeysAnswer;
  identity?: LayerAnswer;
  gitopsAndRegistry?: LayerAnswer;
  observability?: LayerAnswer;
  backup?: LayerAnswer;
  support?: LayerAnswer;
}

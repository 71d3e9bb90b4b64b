/** The jurisdiction as `kubectl get jurisdictions` shows it; cluster-scoped. */
export interface JurisdictionObject {
  spec: JurisdictionObjectSpec;
}

/** Facts of the jurisdiction, plain, so that the schema is structural. */
export interface JurisdictionObjectSpec {
  displayName: string;
  /** ISO 3166-1 alpha-2 codes, groups expanded, in order. */
  members: string[];
  regulations: string[];
  operators: OperatorFact[];
  /** Input file that declares it. */
  source: string;
}

/** Who operates, and under whose control. */
export interface OperatorFact {
  name: string;
  legalName: string;
  registeredOffice: string;
  ultimateParent: string;
  ultimateParentCountry: string;
}

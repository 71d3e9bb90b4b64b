/**
 * What every input file opens with.
 * @additionalProperties false
 */
export interface Metadata {
  /**
   * Equal to the file name (for a Jurisdiction: to its folder).
   * @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$
   * @maxLength 20
   */
  name: string;
}

/**
 * ISO 3166-1 alpha-2 country code, upper case: `DE`, `GB`, `GR`.
 * @pattern ^[A-Z]{2}$
 */
export type Country = string;

/**
 * ISO 3166-2 subdivision code: `DE-HE`, `GB-ENG`.
 * @pattern ^[A-Z]{2}-[A-Z0-9]{1,3}$
 */
export type Subdivision = string;

/**
 * Legal Entity Identifier, ISO 17442: 18 characters and two check digits.
 * @pattern ^[A-Z0-9]{18}[0-9]{2}$
 */
export type Lei = string;

/**
 * ISO 8601 calendar date: `2026-11-01`.
 * @pattern ^\d{4}-\d{2}-\d{2}$
 */
export type IsoDate = string;

/**
 * ISO 8601 duration in one unit or several: `P2Y`, `P6M`, `PT4H`, `P1DT12H`.
 * @pattern ^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$
 */
export type Duration = string;

/**
 * Name of something that is declared elsewhere in the tree.
 * @pattern ^[a-z][a-z0-9]*(-[a-z0-9]+)*$
 * @maxLength 63
 */
export type Name = string;

/**
 * Kubernetes minor version, quoted: `"1.36"`.
 * @pattern ^1\.\d{1,2}$
 */
export type KubernetesMinor = string;

/**
 * Exact version of a template: `1.0.0`.
 * @pattern ^\d+\.\d+\.\d+$
 */
export type SemanticVersion = string;

/** A legal person as registers know it. */
export interface LegalEntity {
  /** @minLength 1 */
  name: string;
  country: Country;
  lei?: Lei;
}

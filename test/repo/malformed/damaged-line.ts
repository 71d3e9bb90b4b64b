/** One mistake in one file of a healthy tree. */
export interface DamagedLine {
  /** The mistake, in words. */
  readonly what: string;
  readonly path: string;
  /** A text of the healthy file, or a pattern; it occurs. */
  readonly from: string | RegExp;
  /** What somebody wrote in its place; the finding points at the character after the mark «. */
  readonly to: string;
  readonly code: string;
  /** What the same mistake makes wrong elsewhere: code and file of each, in order. */
  readonly also?: readonly string[];
}

/** Rows of one file, short enough to be read as a table. */
export function inFile(
  path: string,
  rows: readonly (readonly [
    what: string,
    from: string | RegExp,
    to: string,
    code: string,
    ...also: readonly string[],
  ])[],
): readonly DamagedLine[] {
  return rows.map(([what, from, to, code, ...also]) => ({ what, path, from, to, code, also }));
}

export const JURISDICTION = "jurisdictions/eu/jurisdiction.yaml";
export const FRANKFURT = "jurisdictions/eu/control-plane-clusters/eu-fra-1.yaml";
export const TENANT = "jurisdictions/eu/tenants/acme-bank.yaml";
export const TEMPLATE = "templates/tenant-cluster/template.yaml";
export const CHANNELS = "templates/tenant-cluster/channels.yaml";
export const REGULATION = "policies/regulations/gdpr.yaml";
export const CARD = "policies/build/require-literal-project/card.yaml";
export const POLICY = "policies/build/require-literal-project/require-literal-project.yaml";
export const WAIVER = "jurisdictions/eu/waivers/drill.yaml";

import type { IsoDate, Metadata } from "./document.ts";

/**
 * Until when upstream looks after the versions of one product. Facts of the world, so that they
 * stand beside the releases and not in them: upstream moves a day, a release never changes.
 * File: `templates/support/<product>.yaml`.
 * @example metadata: { name: kubernetes }
 */
export interface VersionSupport {
  apiVersion: "bailiwick.dev/v1";
  kind: "VersionSupport";
  metadata: Metadata;
  spec: VersionSupportSpec;
}

/** The minor versions of the product. */
export interface VersionSupportSpec {
  /** @minItems 1 */
  versions: SupportedVersion[];
}

/** One minor version; `check` holds its days against the day of the check. */
export interface SupportedVersion {
  /**
   * Minor version, quoted: `"1.36"`, `"0.36"`.
   * @pattern ^\d+\.\d{1,3}$
   */
  version: string;
  /** Last day of regular fixes; with Kubernetes, the day that maintenance mode begins. */
  endOfSupport: IsoDate;
  /** Last day on which anything is fixed. */
  endOfLife: IsoDate;
  /**
   * Where the days were read: a page, a release note.
   * @minLength 1
   */
  source: string;
  /** Day on which somebody compared them with the source. */
  verifiedOn: IsoDate;
}

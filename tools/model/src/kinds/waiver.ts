import type { IsoDate, Metadata, Name } from "./document.ts";

/** A recorded exception. File: `jurisdictions/<code>/waivers/<name>.yaml`. */
export interface Waiver {
  apiVersion: "bailiwick.dev/v1";
  kind: "Waiver";
  metadata: Metadata;
  spec: WaiverSpec;
}

/** What is waived, by whom and until when; listed in every report. */
export interface WaiverSpec {
  /** Code of the finding. */
  code: Name;
  object: WaivedObject;
  /** @minLength 10 */
  reason: string;
  /** Role that agreed. */
  approver: Name;
  /** Last day; compile ignores dates, `check` refuses an expired waiver. */
  until: IsoDate;
}

/** The exact place that the finding names. */
export interface WaivedObject {
  path: string;
  pointer: string;
}

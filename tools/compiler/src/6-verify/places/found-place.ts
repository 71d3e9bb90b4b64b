import type { OutputDocument } from "../../handoff/output-document.ts";

/** What a found name claims to be. */
type FoundKind = "image" | "host" | "address";

/** A place that emitted text names, found without knowing how the text was made. */
export interface FoundPlace {
  readonly document: OutputDocument;
  /**
   * JSON pointer inside the document; what is embedded in a string is pointed at by that string.
   */
  readonly pointer: string;
  readonly kind: FoundKind;
  /** As written. */
  readonly text: string;
  /** Lower-case host without port, or the address or range. */
  readonly host: string;
}

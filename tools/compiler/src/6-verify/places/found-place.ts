import type { OutputDocument } from "../../handoff/output-document.ts";

/** What a found name claims to be; a class is a plain name that a cluster has to offer. */
type FoundKind = "image" | "host" | "address" | "class";

/** A place that a text names, found without knowing how the text was made. */
export interface FoundPlace {
  readonly document: OutputDocument;
  /**
   * JSON pointer inside the document; what is embedded in a string is pointed at by that string.
   */
  readonly pointer: string;
  /** Set where the string at `pointer` had to be opened to get at it. */
  readonly inner?: InnerPlace;
  /** Set where the place is the last key of the pointer, and not what stands under it. */
  readonly isKey?: true;
  readonly kind: FoundKind;
  /** As written. */
  readonly text: string;
  /** Lower-case host without port, the address or range, or the name of the class. */
  readonly host: string;
  /** Of a class: what it is called, as in `storage class`. */
  readonly offer?: OfferName;
}

/** What a control plane cluster offers by name. */
export type OfferName =
  | "cloud region"
  | "device class"
  | "gateway class"
  | "ingress class"
  | "node label"
  | "node name"
  | "priority class"
  | "runtime class"
  | "storage class"
  | "topology key";

/** The way from a string to a place that is embedded in it. */
export interface InnerPlace {
  /** One step for each text that was opened, the outermost first. */
  readonly steps: readonly DecodeStep[];
  /** Keys inside what was opened last; empty where that is a plain text. */
  readonly keys: readonly string[];
}

/** One text that was opened to look into it. */
export interface DecodeStep {
  readonly as: "YAML" | "JSON" | "base64";
  /** Keys of the text inside what was opened before; those of the document for the first. */
  readonly keys: readonly string[];
}

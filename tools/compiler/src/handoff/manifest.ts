import type { JsonObject } from "@bailiwick/model/json-value";
import type { InputDocument } from "@bailiwick/model/kinds/input";

/** An input file whose shape is right; its references are still names. */
export interface Manifest<D extends InputDocument = InputDocument> {
  readonly path: string;
  readonly document: D;
}

/** A policy in its engine's own language, `policies/<family>/<name>/<name>.yaml`. */
export interface PolicySource {
  readonly path: string;
  readonly name: string;
  readonly object: JsonObject;
}

/** What `2-shape` hands over. */
export interface Manifests {
  readonly inputs: readonly Manifest[];
  readonly policies: readonly PolicySource[];
}

import type { JsonObject } from "@bailiwick/model/json-value";

/** Closed schemas of one source, reduced to what a validator reads. */
export interface SchemaBundle {
  /** Where they were read, for people: `Kubernetes v1.36.3`. */
  readonly title: string;
  /** Name of the definition of each kind, by `apiVersion/kind`: `v1/Namespace`. */
  readonly kinds: Readonly<Record<string, string>>;
  /** JSON Schemas that refer to each other by `#/definitions/<name>`. */
  readonly definitions: Readonly<Record<string, JsonObject>>;
}

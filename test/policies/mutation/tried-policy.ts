import type { JsonObject } from "@bailiwick/model/json-value";
import type { PolicyBinding } from "@bailiwick/model/kinds/policy-card";

/** A policy as a jurisdiction gets it, with what was bound into it. */
export interface TriedPolicy {
  readonly name: string;
  readonly object: JsonObject;
  readonly bind: readonly PolicyBinding[];
}

import type { JsonObject } from "@bailiwick/model/json-value";
import type { PolicyBinding } from "@bailiwick/model/kinds/policy-card";
import type { PolicyLevel } from "../../../tools/compiler/src/5-emit/kyverno/native-twin.ts";

/** A policy as a jurisdiction gets it, with what was bound into it. */
export interface TriedPolicy {
  readonly name: string;
  /** Where it stands guard, as it is tried here. */
  readonly level: PolicyLevel;
  readonly object: JsonObject;
  readonly bind: readonly PolicyBinding[];
}

import type { JsonValue } from "@bailiwick/model/json-value";
import { load } from "js-yaml";

/** What a text of an object says as YAML; undefined where it is none. */
export function yamlIn(text: string): JsonValue | undefined {
  try {
    return load(text) as JsonValue;
  } catch {
    return undefined;
  }
}

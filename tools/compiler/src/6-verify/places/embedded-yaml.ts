import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { load } from "js-yaml";

/**
 * The mapping or list that a string of several lines is when it is read as YAML, as ConfigMaps
 * carry them; undefined for every other text. An alias could make a small text a large value, so a
 * text with one is left as it is.
 */
export function embeddedYaml(text: string): JsonValue | undefined {
  if (!text.includes("\n")) return undefined;
  try {
    const value = load(text, { maxAliases: 0 }) as JsonValue;
    return isJsonObject(value) || Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

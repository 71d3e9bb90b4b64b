/** What YAML 1.2 without tags can say. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A mapping with string keys. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** True for mappings, false for lists, scalars and null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

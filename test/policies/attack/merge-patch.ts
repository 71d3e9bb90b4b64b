import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";

/** A copy of a document with a JSON merge patch (RFC 7386): null takes away, lists are replaced. */
export function mergePatch(document: JsonValue | undefined, patch: JsonValue): JsonValue {
  if (!isJsonObject(patch)) return patch;
  const merged: Record<string, JsonValue> = { ...(isJsonObject(document) ? document : {}) };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged as JsonObject;
}

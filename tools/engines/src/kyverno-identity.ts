import { isJsonObject, type JsonObject } from "@bailiwick/model/json-value";

/** Kind, namespace and name of an object: all by which a report tells resources apart. */
export function identityOf(object: JsonObject): string {
  const { namespace, name } = metadataOf(object);
  return [object.kind, namespace ?? "", name].join("/");
}

/** `metadata.name`. */
export function nameOf(object: JsonObject): string {
  return String(metadataOf(object).name);
}

/** `metadata`; empty where there is none. */
export function metadataOf(object: JsonObject): JsonObject {
  return isJsonObject(object.metadata) ? object.metadata : {};
}

import { InternalError } from "@bailiwick/model/internal-error";
import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";

/**
 * A JSON Schema as a CustomResourceDefinition takes it: references written out, and no
 * `additionalProperties` beside `properties`.
 * Source: Kubernetes, CustomResourceDefinition v1, structural schemas.
 */
export function structuralSchema(schema: JsonObject): JsonObject {
  const definitions = isJsonObject(schema.definitions) ? schema.definitions : {};
  return writeOut(schema, definitions) as JsonObject;
}

function writeOut(node: JsonValue, definitions: JsonObject): JsonValue {
  if (Array.isArray(node)) return node.map((each) => writeOut(each, definitions));
  if (!isJsonObject(node)) return node;
  if (typeof node.$ref === "string") {
    const target = definitions[node.$ref.replace("#/definitions/", "")];
    if (target === undefined) throw new InternalError("dangling schema reference", node.$ref);
    return writeOut(target, definitions);
  }
  const kept = Object.entries(node).filter(
    ([key]) => !["$schema", "definitions", "additionalProperties"].includes(key),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, writeOut(value, definitions)]));
}

import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { followed, type JsonSchema } from "./json-schema.ts";

/** The schemas that may hold a place of a document: several where a union leads there. */
export function schemasAt(
  root: JsonSchema,
  document: JsonValue,
  keys: readonly string[],
): readonly JsonSchema[] {
  let value: JsonValue | undefined = document;
  let schemas = branches(root, root);
  for (const key of keys) {
    const isList = Array.isArray(value);
    value = isList ? (value as readonly JsonValue[])[Number(key)] : memberOf(value, key);
    schemas = schemas.flatMap((schema) => {
      const next = isList ? schema.items : schema.properties?.[key];
      return next ? branches(root, next) : [];
    });
  }
  return schemas;
}

function branches(root: JsonSchema, schema: JsonSchema): readonly JsonSchema[] {
  const own = followed(root, schema);
  return [own, ...(own.anyOf ?? []).flatMap((each) => branches(root, each))];
}

function memberOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonObject(value) ? value[key] : undefined;
}

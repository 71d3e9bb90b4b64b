import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { SchemaBundle } from "../../tools/engines/src/object-schemas/schema-bundle.ts";

/** Steps from the root of an object to one of its keys. */
export type KeyPath = readonly (string | number)[];

/**
 * Every key of a value that its schema declares by name, in a mapping that takes no other. Keys of
 * free maps (`additionalProperties` with a schema) and of open mappings are not among them; what
 * lies below them is looked at.
 */
export function declaredKeys(
  bundles: Readonly<Record<string, SchemaBundle>>,
  kind: string,
  value: JsonObject,
): readonly KeyPath[] {
  for (const [bundle, { kinds }] of Object.entries(bundles)) {
    const name = kinds[kind];
    if (name !== undefined) return walk({ $ref: `${bundle}#/definitions/${name}` }, value, [], "");
  }
  throw new Error(`no schema of ${kind}`);

  function walk(
    schema: JsonValue,
    place: JsonValue,
    path: KeyPath,
    home: string,
  ): readonly KeyPath[] {
    if (!isJsonObject(schema)) return [];
    if (typeof schema.$ref === "string") {
      const [bundle = "", name = ""] = schema.$ref.split("#/definitions/");
      const next = bundle === "" ? home : bundle;
      return walk(bundles[next]?.definitions[name] ?? {}, place, path, next);
    }
    if (Array.isArray(place)) {
      return place.flatMap((item, index) => walk(schema.items ?? {}, item, [...path, index], home));
    }
    if (!isJsonObject(place)) return [];
    const declared = isJsonObject(schema.properties) ? schema.properties : {};
    return Object.entries(place).flatMap(([key, child]) => {
      const own = [...path, key];
      const known = Object.hasOwn(declared, key);
      const below = known ? declared[key] : schema.additionalProperties;
      const named = known && schema.additionalProperties === false ? [own] : [];
      return [...named, ...walk(below ?? {}, child, own, home)];
    });
  }
}

/** The same value with the last key of a path spelt otherwise, and the spelling. */
export function misspell(
  value: JsonObject,
  path: KeyPath,
): { wrong: JsonObject; spelling: string } {
  const wrong = structuredClone(value) as Record<string, JsonValue>;
  let place: Record<string | number, JsonValue> = wrong;
  for (const step of path.slice(0, -1)) {
    place = place[step] as unknown as Record<string | number, JsonValue>;
  }
  const key = String(path.at(-1));
  const spelling = `${key.slice(0, 1)}q${key.slice(1)}`;
  const held = place[key];
  delete place[key];
  if (held !== undefined) place[spelling] = held;
  return { wrong, spelling };
}

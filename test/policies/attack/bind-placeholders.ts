import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import type { Facts } from "./jurisdiction-facts.ts";

const PLACEHOLDER = /\$\{([^}]+)\}/g;

/** What a fact is called where a jurisdiction has none: a name that nobody declares. */
const NONE = "none.example";

/**
 * A copy of a value with `${fact}` replaced in every text of it: facts of the attacked jurisdiction
 * by name, those of another one as `${other.fact}`, a name in capitals in capitals.
 */
export function bindPlaceholders(value: JsonValue, own: Facts, other: Facts): JsonValue {
  if (typeof value === "string") {
    return value.replace(PLACEHOLDER, (_all, name: string) => factOf(name, own, other));
  }
  if (Array.isArray(value)) return value.map((each) => bindPlaceholders(each, own, other));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, bindPlaceholders(each, own, other)]),
  );
}

function factOf(name: string, own: Facts, other: Facts): string {
  const foreign = /^other\.(.+)$/.exec(name)?.[1];
  if (foreign) return other[foreign] ?? NONE;
  return name === name.toUpperCase()
    ? (own[name.toLowerCase()] ?? NONE).toUpperCase()
    : (own[name] ?? NONE);
}

import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { look } from "../look.ts";

/** Keys of a dotted path, `sync.toHost.pods`; keys with a dot in them are appended one by one. */
export function keysOf(path: string): readonly string[] {
  return path.split(".");
}

/** Whether a switch is on; what is left out has the chart's default. */
export function isOn(values: JsonValue, path: string, byDefault = false): boolean {
  const value = look(values, ...keysOf(path));
  return value === undefined ? byDefault : value === true;
}

/** The text at a path; empty where there is none, or something else. */
export function textAt(values: JsonValue, path: string): string {
  const value = look(values, ...keysOf(path));
  return typeof value === "string" ? value : "";
}

/** The list at a path; empty where there is none, or something else. */
export function listAt(values: JsonValue, path: string): readonly JsonValue[] {
  const value = look(values, ...keysOf(path));
  return Array.isArray(value) ? value : [];
}

/** The mapping at a path, as entries; empty where there is none, or something else. */
export function entriesAt(
  values: JsonValue,
  path: string,
): readonly (readonly [string, JsonValue])[] {
  return Object.entries(mappingAt(values, path));
}

/** The mapping at a path; empty where there is none, or something else. */
export function mappingAt(values: JsonValue, path: string): JsonObject {
  const value = look(values, ...keysOf(path));
  return isJsonObject(value) ? value : {};
}

import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { pointerStep } from "@bailiwick/model/pointer-step";

/** A string of a document, with the keys that lead to it. */
export interface Leaf {
  readonly keys: readonly string[];
  readonly text: string;
}

/** Every string of a value, depth first; keys are not leaves. */
export function leavesOf(value: JsonValue, keys: readonly string[] = []): readonly Leaf[] {
  if (typeof value === "string") return [{ keys, text: value }];
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => leavesOf(each, [...keys, String(index)]));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...keys, key]));
}

/** JSON pointer of a leaf. */
export function pointerOf(keys: readonly string[]): string {
  return keys.map(pointerStep).join("");
}

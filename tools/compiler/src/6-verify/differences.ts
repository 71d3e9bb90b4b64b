import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { pointerStep } from "@bailiwick/model/pointer-step";

/** A place at which two values differ; undefined where one of them has nothing. */
export interface Difference {
  /** JSON pointer in both. */
  readonly pointer: string;
  readonly left: JsonValue | undefined;
  readonly right: JsonValue | undefined;
}

/** Every place at which two values differ, as deep as both go, in the order of the left one. */
export function differencesOf(
  left: JsonValue | undefined,
  right: JsonValue | undefined,
  pointer = "",
): readonly Difference[] {
  const ours = childrenOf(left);
  const theirs = childrenOf(right);
  if (!ours || !theirs || Array.isArray(left) !== Array.isArray(right)) {
    return Object.is(left, right) ? [] : [{ pointer, left, right }];
  }
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key) =>
    differencesOf(ours.get(key), theirs.get(key), pointer + pointerStep(key)),
  );
}

function childrenOf(value: JsonValue | undefined): ReadonlyMap<string, JsonValue> | undefined {
  if (isJsonObject(value)) return new Map(Object.entries(value));
  return Array.isArray(value)
    ? new Map(value.map((each, index) => [String(index), each]))
    : undefined;
}

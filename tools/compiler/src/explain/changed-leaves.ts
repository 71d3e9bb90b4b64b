import type { JsonValue } from "@bailiwick/model/json-value";
import { pointerStep } from "@bailiwick/model/pointer-step";

/** A field of the first value, and what stands there in the second; undefined where it is gone. */
export interface ChangedLeaf {
  readonly pointer: string;
  readonly before: JsonValue;
  readonly after: JsonValue | undefined;
}

/**
 * Fields of `before` that `after` says otherwise or lacks. Lists of one length are compared place
 * by place; in others an entry counts as changed when it stands nowhere in the other list. What
 * only `after` has is no field of the file.
 */
export function changedLeaves(
  before: JsonValue,
  after: JsonValue | undefined,
  pointer = "",
): readonly ChangedLeaf[] {
  if (before === after) return [];
  if (Array.isArray(before) && before.length > 0) {
    return before.flatMap((each: JsonValue, index) =>
      changedLeaves(each, partner(each, index, before, after), `${pointer}/${index}`),
    );
  }
  if (isFilled(before)) {
    return Object.entries(before).flatMap(([key, value]) =>
      changedLeaves(value, childOf(after, key), pointer + pointerStep(key)),
    );
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ pointer, before, after }];
}

/** What an entry of one list is compared with in another list. */
function partner(
  each: JsonValue,
  index: number,
  before: readonly JsonValue[],
  after: JsonValue | undefined,
): JsonValue | undefined {
  if (!Array.isArray(after)) return undefined;
  if (after.length === before.length) return after[index];
  const text = JSON.stringify(each);
  return after.find((other) => JSON.stringify(other) === text);
}

function isFilled(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

function childOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return (value as { readonly [key: string]: JsonValue })[key];
}

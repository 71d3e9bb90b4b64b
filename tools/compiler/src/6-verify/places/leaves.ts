import type { JsonValue } from "@bailiwick/model/json-value";
import { pointerStep } from "@bailiwick/model/pointer-step";

/** A string of a document, with the keys that lead to it. */
export interface Leaf {
  readonly keys: readonly string[];
  readonly text: string;
}

/** Every string of a value, depth first; keys are not leaves. */
export function leavesOf(value: JsonValue): readonly Leaf[] {
  const leaves: Leaf[] = [];
  collect(value, [], leaves);
  return leaves;
}

/** One list of keys is used for the whole walk and copied where a leaf is: most steps have none. */
function collect(value: JsonValue, keys: string[], leaves: Leaf[]): void {
  if (typeof value === "string") leaves.push({ keys: [...keys], text: value });
  if (typeof value !== "object" || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    keys.push(key);
    collect(each, keys, leaves);
    keys.pop();
  }
}

/** JSON pointer of a leaf. */
export function pointerOf(keys: readonly string[]): string {
  return keys.map(pointerStep).join("");
}

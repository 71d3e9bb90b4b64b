import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { pointerStep } from "@bailiwick/model/pointer-step";
import { type Standing, standingOf } from "./vocabulary.ts";

/** A string of a value, with the keys that lead to it. */
export interface Leaf {
  readonly keys: readonly string[];
  readonly text: string;
  /** The nearest Kubernetes object around it, or the whole value where there is none. */
  readonly object: LeafObject;
  readonly standing: Standing;
}

/** An object that leaves belong to. */
interface LeafObject {
  /** Its `kind`; empty where it has none. */
  readonly kind: string;
  /** How many keys lead to it. */
  readonly depth: number;
}

/**
 * Every string of a value, depth first; keys are not leaves. What several aliases share is walked
 * once, or a small text could be a large value.
 */
export function leavesOf(value: JsonValue): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const kind = isJsonObject(value) && typeof value.kind === "string" ? value.kind : "";
  collect(value, [], { kind, depth: 0 }, { leaves, seen: new Set() });
  return leaves;
}

interface Walk {
  readonly leaves: Leaf[];
  readonly seen: Set<JsonValue>;
}

/** One list of keys is used for the whole walk and copied where a leaf is: most steps have none. */
function collect(value: JsonValue, keys: string[], around: LeafObject, walk: Walk): void {
  if (typeof value === "string") walk.leaves.push(leafAt([...keys], value, around));
  if (typeof value !== "object" || value === null || walk.seen.has(value)) return;
  walk.seen.add(value);
  const object = isJsonObject(value) && isObject(value) ? objectAt(value, keys) : around;
  for (const [key, each] of Object.entries(value)) {
    keys.push(key);
    collect(each, keys, object, walk);
    keys.pop();
  }
}

function leafAt(keys: readonly string[], text: string, object: LeafObject): Leaf {
  const own = object.depth === 0 ? keys : keys.slice(object.depth);
  return { keys, text, object, standing: standingOf(object.kind, own) };
}

/** A reference has `apiVersion` and `kind` too, and no `metadata`. */
function isObject({ apiVersion, kind, metadata }: JsonObject): boolean {
  return typeof apiVersion === "string" && typeof kind === "string" && typeof metadata === "object";
}

function objectAt({ kind }: JsonObject, keys: readonly string[]): LeafObject {
  return { kind: String(kind), depth: keys.length };
}

/** JSON pointer of a leaf. */
export function pointerOf(keys: readonly string[]): string {
  return keys.map(pointerStep).join("");
}

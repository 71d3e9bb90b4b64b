import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { pointerStep } from "@bailiwick/model/pointer-step";
import { isPlaceKey } from "./place-keys.ts";
import { type Standing, standingOf } from "./vocabulary.ts";

/** A string of a value, with the keys that lead to it. */
export interface Leaf {
  readonly keys: readonly string[];
  readonly text: string;
  /** The nearest Kubernetes object around it, or the whole value where there is none. */
  readonly object: LeafObject;
  readonly standing: Standing;
  /** Set where the string is the last of `keys` itself, and not what stands under it. */
  readonly isKey?: true;
}

/** An object that leaves belong to. */
interface LeafObject {
  /** Its `kind`; empty where it has none. */
  readonly kind: string;
  /** How many keys lead to it. */
  readonly depth: number;
}

/**
 * Every string of a value, depth first; of keys those alone that name places, and only where they
 * are asked for. What several aliases share is walked once, or a small text could be a large value.
 */
export function leavesOf(value: JsonValue, withKeys = false): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const kind = isJsonObject(value) && typeof value.kind === "string" ? value.kind : "";
  collect(value, [], { kind, depth: 0 }, { leaves, seen: new Set(), withKeys });
  return leaves;
}

interface Walk {
  readonly leaves: Leaf[];
  readonly seen: Set<JsonValue>;
  readonly withKeys: boolean;
}

/** One list of keys is used for the whole walk and copied where a leaf is: most steps have none. */
function collect(value: JsonValue, keys: string[], around: LeafObject, walk: Walk): void {
  if (typeof value === "string") walk.leaves.push(leafAt([...keys], value, around));
  if (typeof value !== "object" || value === null || walk.seen.has(value)) return;
  walk.seen.add(value);
  const mapping = isJsonObject(value) ? value : undefined;
  const object = mapping && isObject(mapping) ? objectAt(mapping, keys) : around;
  const above = walk.withKeys ? mapping && (keys.at(-1) ?? "") : undefined;
  for (const [key, each] of Object.entries(value)) {
    keys.push(key);
    if (above !== undefined && isPlaceKey(key, above)) keyLeaf(keys, object, walk);
    collect(each, keys, object, walk);
    keys.pop();
  }
}

function leafAt(keys: readonly string[], text: string, object: LeafObject): Leaf {
  const own = object.depth === 0 ? keys : keys.slice(object.depth);
  return { keys, text, object, standing: standingOf(object.kind, own) };
}

/** A key that is a word of an API, as in a schema, names no place however it looks. */
function keyLeaf(keys: readonly string[], object: LeafObject, { leaves }: Walk): void {
  const leaf = leafAt([...keys], keys.at(-1) ?? "", object);
  if (leaf.standing !== "word") leaves.push({ ...leaf, standing: "anything", isKey: true });
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

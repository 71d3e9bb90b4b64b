import { isJsonObject, type JsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { below, type Origin } from "@bailiwick/model/origin";
import type { SourceDocument } from "../handoff/source-document.ts";
import type { InputChange } from "./input-change.ts";

/** Whether a value that came or went is told as one thing, or by what lies in it. */
export type IsOneThing = (kind: string, steps: readonly string[]) => boolean;

/** Fields by which entries of a list are told apart, in the order in which they are tried. */
const NAMES = ["name", "id", "to", "workload", "version", "scheme", "policy"] as const;

/** Lists whose order says something: connections go to the first host. */
const ORDERED: ReadonlySet<string> = new Set(["hosts"]);

/** A value and where it stands; absent where there is none. */
interface Standing {
  readonly value: JsonValue;
  readonly origin: Origin;
}

interface Visit {
  readonly file: string;
  readonly kind: string;
  readonly isOneThing: IsOneThing;
  readonly changes: InputChange[];
}

/**
 * Every value in which two sets of input documents differ. Comments, spelling and the order of
 * lists whose order means nothing are no values. `moved` leads from paths of the base to those of
 * the head where they are not the same.
 */
export function inputChanges(
  base: readonly SourceDocument[],
  head: readonly SourceDocument[],
  isOneThing: IsOneThing,
  moved: ReadonlyMap<string, string>,
): readonly InputChange[] {
  const before = new Map(base.map((each) => [moved.get(each.path) ?? each.path, each]));
  const after = new Map(head.map((each) => [each.path, each]));
  const changes: InputChange[] = [];
  for (const file of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const was = before.get(file);
    const is = after.get(file);
    if (was?.root === is?.root) continue;
    const visit = { file, kind: kindOf((is ?? was)?.root), isOneThing, changes };
    compare(visit, [], standing(was), standing(is));
  }
  return changes;
}

function compare(
  visit: Visit,
  steps: readonly string[],
  was: Standing | undefined,
  is: Standing | undefined,
): void {
  const kept = was && is;
  if (kept && isSame(was.value, is.value)) return;
  const whole = !kept && visit.isOneThing(visit.kind, steps);
  const before = whole ? undefined : childrenOf(was, steps);
  const after = whole ? undefined : childrenOf(is, steps);
  // A value of another shape is another value, whatever lies in it.
  const comparable = kept ? before && after : (before ?? after);
  const keys = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  if (!comparable || keys.size === 0) {
    note(visit, steps, was, is);
    return;
  }
  for (const key of keys) {
    compare(visit, [...steps, key], before?.get(key), after?.get(key));
  }
}

function note(
  { file, kind, changes }: Visit,
  steps: readonly string[],
  was: Standing | undefined,
  is: Standing | undefined,
): void {
  const what = was ? (is ? "changed" : "removed") : "added";
  changes.push({
    file,
    kind,
    steps,
    what,
    ...(was && { before: was.value, base: was.origin }),
    ...(is && { after: is.value, head: is.origin }),
  });
}

/** What lies in a value, by name; undefined for what is one value and for empty ones. */
function childrenOf(
  standing: Standing | undefined,
  steps: readonly string[],
): ReadonlyMap<string, Standing> | undefined {
  if (!standing) return undefined;
  const { value, origin } = standing;
  if (isJsonObject(value)) {
    return new Map(
      Object.entries(value).map(([key, each]) => [
        key,
        { value: each, origin: below(origin, key) },
      ]),
    );
  }
  if (!Array.isArray(value) || ORDERED.has(steps.at(-1) ?? "")) return undefined;
  const list = value as readonly JsonValue[];
  const names = namesOf(list);
  return new Map(
    list.map((each, index) => [
      names[index] ?? String(index),
      { value: each, origin: below(origin, index) },
    ]),
  );
}

/** Names of a list's entries: their own when each has one that no other has, else numbers. */
function namesOf(list: readonly JsonValue[]): readonly string[] {
  const ways = [
    (each: JsonValue) => (typeof each === "object" ? undefined : String(each)),
    ...NAMES.map((key) => (each: JsonValue) => textAt(each, key)),
  ];
  for (const way of ways) {
    const names = list.map(way);
    if (new Set(names).size === list.length && names.every((name) => name !== undefined))
      return names;
  }
  return list.map((_, index) => String(index));
}

function textAt(value: JsonValue, key: string): string | undefined {
  const found = isJsonObject(value) ? (value as JsonObject)[key] : undefined;
  return typeof found === "string" ? found : undefined;
}

function isSame(left: JsonValue, right: JsonValue): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object") return false;
  return JSON.stringify(left) === JSON.stringify(right);
}

function standing(document: SourceDocument | undefined): Standing | undefined {
  return document && { value: document.root, origin: { file: document.path, pointer: "" } };
}

function kindOf(root: JsonValue | undefined): string {
  return root !== undefined ? (textAt(root, "kind") ?? "") : "";
}

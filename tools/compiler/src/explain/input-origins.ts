import { isJsonObject, type JsonValue } from "@bailiwick/model/json-value";
import { below, type Origin } from "@bailiwick/model/origin";
import { pointerKeys } from "@bailiwick/model/pointer-keys";
import type { SourceDocument } from "../handoff/source-document.ts";

/** Finds the input line of what a plan holds. */
export interface InputOrigins {
  /** Where an object or list of a plan was written, if it is the input's own. */
  readonly of: (node: object) => Origin | undefined;
  /**
   * Where `value` was written, if it stands below `origin` under `key`, or below its `spec` or
   * `metadata`; undefined where it was worked out.
   */
  readonly below: (origin: Origin, key: string, value: unknown) => Origin | undefined;
}

/** Remembers where each object and list of the input stands. */
export function inputOrigins(documents: readonly SourceDocument[]): InputOrigins {
  const roots = new Map(documents.map(({ path, root }) => [path, root]));
  const origins = new Map<object, Origin>();
  const note = (value: JsonValue, origin: Origin): void => {
    if (typeof value !== "object" || value === null) return;
    origins.set(value, origin);
    for (const [key, each] of Object.entries(value)) note(each, below(origin, key));
  };
  for (const { path, root } of documents) note(root, { file: path, pointer: "" });
  return {
    of: (node) => origins.get(node),
    below: (origin, key, value) => {
      const candidates = [[key], ["spec", key], ["metadata", key]].map((keys) =>
        below(origin, ...keys),
      );
      return candidates.find((each) => isSame(valueAt(roots, each), value));
    },
  };
}

function isSame(written: JsonValue | undefined, value: unknown): boolean {
  if (written === undefined) return false;
  return written === value || (typeof written === "object" && value instanceof Set);
}

function valueAt(
  roots: ReadonlyMap<string, JsonValue>,
  { file, pointer }: Origin,
): JsonValue | undefined {
  let value: JsonValue | undefined = roots.get(file);
  for (const key of pointerKeys(pointer)) {
    if (Array.isArray(value)) value = (value as readonly JsonValue[])[Number(key)];
    else value = isJsonObject(value) ? value[key] : undefined;
  }
  return value;
}

/** New values by the object that holds them and by their key in it. */
export type Edits = ReadonlyMap<object, ReadonlyMap<string, unknown>>;

/**
 * A copy of a plan with other values. What stands in two places stays one thing, and what holds no
 * changed value is the same object as before. A plan is a tree of plain data with shared parts and
 * without circles.
 */
export function withReplaced<T>(root: T, edits: Edits): T {
  const copies = new Map<object, unknown>();
  const copy = (node: unknown): unknown => {
    if (typeof node !== "object" || node === null || node instanceof Set) return node;
    if (!copies.has(node)) copies.set(node, copyOf(node, edits.get(node), copy));
    return copies.get(node);
  };
  return copy(root) as T;
}

function copyOf(
  node: object,
  edit: ReadonlyMap<string, unknown> | undefined,
  copy: (node: unknown) => unknown,
): unknown {
  const entries: [unknown, unknown][] = node instanceof Map ? [...node] : Object.entries(node);
  const copied = entries.map(([key, value]): [unknown, unknown] => [
    key,
    edit?.has(String(key)) ? edit.get(String(key)) : copy(value),
  ]);
  if (copied.every(([, value], index) => value === entries[index]?.[1])) return node;
  if (node instanceof Map) return new Map(copied);
  if (Array.isArray(node)) return copied.map(([, value]) => value);
  return Object.fromEntries(copied as [string, unknown][]);
}

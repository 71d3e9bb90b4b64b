import type { Position } from "@bailiwick/model/finding";
import { pointerKeys } from "@bailiwick/model/pointer-keys";
import { isMap, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLMap } from "yaml";
import { positionsIn } from "./text-position.ts";

/** Where nothing can be found: the beginning of the file. */
const BEGINNING: Position = { line: 1, column: 1, length: 1 };

/**
 * The place of the value at `pointer`, or of its key. A pointer that leads nowhere (a missing
 * field) gives the nearest ancestor that exists; a mapping is shown by its first key, a value
 * that is left empty by its key. Parses again, because only faults need a position.
 */
export function locate(text: string, pointer: string, onKey = false): Position {
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const place = find(contentsOf(text.slice(mark)), pointerKeys(pointer), onKey);
  if (!place) return BEGINNING;
  return positionsIn(text)(place[0] + mark, place[1] + mark);
}

type Span = readonly [start: number, end: number];

function contentsOf(text: string): unknown {
  try {
    return parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: "silent" })
      .contents;
  } catch {
    return undefined;
  }
}

function find(root: unknown, keys: readonly string[], onKey: boolean): Span | undefined {
  let node = root;
  let place = spanOf(root);
  for (const [depth, key] of keys.entries()) {
    const step = stepInto(node, key);
    if (!step) return place;
    const wantsKey = onKey && depth === keys.length - 1;
    place = (wantsKey ? step.key : undefined) ?? spanOf(step.value) ?? step.key ?? place;
    node = step.value;
  }
  return place;
}

/** The value below `key`, and the span of the key itself where it has one. */
function stepInto(node: unknown, key: string): { value: unknown; key?: Span } | undefined {
  if (isSeq(node)) {
    return /^\d+$/.test(key) && Number(key) < node.items.length
      ? { value: node.items[Number(key)] }
      : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  if (!pair) return undefined;
  const span = rangeOf(pair.key);
  return span ? { value: pair.value, key: span } : { value: pair.value };
}

/** What to underline for a whole value; undefined where nothing is written. */
function spanOf(node: unknown): Span | undefined {
  if (isMap(node)) return rangeOf((node as YAMLMap).items[0]?.key) ?? rangeOf(node);
  const inBlock = isSeq(node) && !node.flow && node.items.length > 0;
  return inBlock ? (spanOf(node.items[0]) ?? rangeOf(node)) : rangeOf(node);
}

function rangeOf(node: unknown): Span | undefined {
  const range = (node as ParsedNode | null | undefined)?.range;
  return range && range[1] > range[0] ? [range[0], range[1]] : undefined;
}

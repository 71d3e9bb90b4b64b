import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from "js-yaml";

/** Where values begin, as a tree of what was asked for. */
interface Wanted {
  readonly below: Map<string, Wanted>;
  /** Offset of the value, once it was seen. */
  start?: number;
  /** Offset of the key that leads to it, where it is one of a mapping. */
  key?: number;
  /** Set where the lines of the value are lines of the source: a block scalar that keeps them. */
  literal?: boolean;
}

/** Where a value stands. */
export interface SourceLine {
  /** 1-based line on which the value begins; for a block scalar the first line of its text. */
  readonly line: number;
  /** 1-based line of the key that leads to it; that of the value where there is none. */
  readonly key: number;
  /** True where line n of the value is line n of the source from there on. */
  readonly literal: boolean;
}

/**
 * Finds the lines of values, each given by its keys, by one walk over the parser's events that
 * passes over whatever nobody asked for. A value that stands behind an alias is found at the alias.
 * Keys that lead nowhere give the nearest ancestor. `text` is one document.
 */
export function sourceLines(
  text: string,
  wanted: readonly (readonly string[])[],
): readonly SourceLine[] {
  const root: Wanted = { below: new Map() };
  for (const keys of wanted) plant(root, keys);
  const events = parsed(text);
  const first = events.findIndex(({ type }) => type === EVENT_ID.DOCUMENT);
  if (first >= 0) walk({ text, events, at: first + 1 }, root);
  const lineAt = lineFinder(text);
  return wanted.map((keys) => {
    const { start = 0, key = start, literal } = nearest(root, keys);
    return { line: lineAt(start), key: lineAt(key), literal: literal === true };
  });
}

function parsed(text: string): readonly Event[] {
  try {
    return parseEvents(text, {});
  } catch {
    return [];
  }
}

function plant(root: Wanted, keys: readonly string[]): void {
  let node = root;
  for (const key of keys) {
    const next = node.below.get(key) ?? { below: new Map() };
    node.below.set(key, next);
    node = next;
  }
}

/** What was found on the way to `keys`, as far as it leads. */
function nearest(root: Wanted, keys: readonly string[]): Omit<Wanted, "below"> {
  let found: Omit<Wanted, "below"> = root;
  let node: Wanted | undefined = root;
  for (const key of keys) {
    node = node?.below.get(key);
    if (node?.start !== undefined) found = node;
  }
  return found;
}

interface Cursor {
  readonly text: string;
  readonly events: readonly Event[];
  at: number;
}

/** Reads one node, and leaves the cursor behind it. */
function walk(cursor: Cursor, wanted: Wanted | undefined): void {
  const event = cursor.events[cursor.at];
  cursor.at += 1;
  if (event === undefined || event.type === EVENT_ID.POP) return;
  if (wanted) mark(event, wanted);
  if (event.type === EVENT_ID.MAPPING) walkMapping(cursor, wanted);
  else if (event.type === EVENT_ID.SEQUENCE) walkSequence(cursor, wanted);
}

function mark(event: Event, wanted: Wanted): void {
  if (event.type === EVENT_ID.SCALAR) {
    wanted.start = event.valueStart;
    wanted.literal = event.style === SCALAR_STYLE.LITERAL_BLOCK;
  } else if (event.type === EVENT_ID.ALIAS) wanted.start = event.anchorStart;
  else if ("start" in event) wanted.start = event.start;
}

function walkMapping(cursor: Cursor, wanted: Wanted | undefined): void {
  while (!isEnd(cursor)) {
    const key = cursor.events[cursor.at];
    const name = key?.type === EVENT_ID.SCALAR ? getScalarValue(cursor.text, key) : undefined;
    const below = name === undefined ? undefined : wanted?.below.get(name);
    if (below && key?.type === EVENT_ID.SCALAR) below.key = key.valueStart;
    walk(cursor, undefined);
    walk(cursor, below);
  }
  cursor.at += 1;
}

function walkSequence(cursor: Cursor, wanted: Wanted | undefined): void {
  for (let index = 0; !isEnd(cursor); index += 1) {
    walk(cursor, wanted?.below.get(String(index)));
  }
  cursor.at += 1;
}

function isEnd({ events, at }: Cursor): boolean {
  return at >= events.length || events[at]?.type === EVENT_ID.POP;
}

/** Lines by offset; offsets are asked for in any order. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

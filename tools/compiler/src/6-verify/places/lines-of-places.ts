import { pointerKeys } from "@bailiwick/model/pointer-keys";
import type { FoundPlace } from "./found-place.ts";
import type { ReadDocument } from "./read-documents.ts";
import { type SourceLine, sourceLines } from "./source-lines.ts";

/** What it takes to find the line of a place. */
type Located = Pick<FoundPlace, "pointer" | "inner" | "isKey" | "text">;

/**
 * The line of each place in its file. Inside a block scalar that keeps its lines, the line of the
 * place itself; inside a text that was opened otherwise, the line on which that text begins.
 */
export function linesOfPlaces(
  { text, before, value, readable }: ReadDocument,
  places: readonly Located[],
): readonly number[] {
  if (places.length === 0) return [];
  const source = readable ? undefined : String(value);
  const starts = sourceLines(
    text,
    places.map(({ pointer }) => pointerKeys(pointer)),
  );
  return places.map((place, index) => {
    if (source !== undefined) return before + lineWithin(source, place.text);
    const start = starts[index] ?? { line: 1, key: 1, literal: false };
    if (place.isKey && !place.inner) return before + start.key;
    return before + start.line + linesInto(place, start, value);
  });
}

/** How many lines below the beginning of its text a place stands. */
function linesInto(place: Located, { literal }: SourceLine, value: unknown): number {
  if (!literal) return 0;
  const { pointer, inner } = place;
  const outer = pointerKeys(pointer).reduce<unknown>(
    (at, key) => (at as Record<string, unknown> | undefined)?.[key],
    value,
  );
  if (typeof outer !== "string") return 0;
  if (inner === undefined) return lineWithin(outer, place.text) - 1;
  const opened = inner.steps.length === 1 && inner.steps[0]?.as !== "base64";
  const [at] = opened ? sourceLines(outer, [inner.keys]) : [];
  return ((place.isKey ? at?.key : at?.line) ?? 1) - 1;
}

/** The first line that holds a word. */
function lineWithin(text: string, word: string): number {
  const at = text.indexOf(word);
  return at < 0 ? 1 : text.slice(0, at).split("\n").length;
}

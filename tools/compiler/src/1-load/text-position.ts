import type { Position } from "@bailiwick/model/finding";

/** Turns offsets of one text into lines and columns. */
export type PositionOf = (start: number, end?: number) => Position;

/**
 * Makes the function that finds positions in `text`. Its index of lines is built on the first
 * call, because most files have no finding. `end` is exclusive; the length stays on one line.
 */
export function positionsIn(text: string): PositionOf {
  let starts: readonly number[] | undefined;
  return (start, end = start + 1) => {
    starts ??= lineStarts(text);
    const from = insideText(text, start);
    const line = lineOf(starts, from);
    const lineStart = starts[line] ?? 0;
    const lineEnd = endOfLine(text, from);
    return {
      line: line + 1,
      column: from - lineStart + 1,
      length: Math.max(1, Math.min(end, lineEnd) - from),
    };
  };
}

/** Where the line that holds `offset` ends, its line break left out. */
function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  const end = newline === -1 ? text.length : newline;
  return end > offset && text[end - 1] === "\r" ? end - 1 : end;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** What is missing at the end of a file is shown on its last line, not below it. */
function insideText(text: string, offset: number): number {
  if (offset < text.length) return Math.max(0, offset);
  return text.trimEnd().length;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

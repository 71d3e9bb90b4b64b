/** A range of a text and what stands there afterwards; `end` is exclusive. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with one range replaced. */
export function spliced(text: string, { start, end, text: other }: Splice): string {
  return text.slice(0, start) + other + text.slice(end);
}

/** Where the line that holds `offset` begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the next line begins; the end of the text in the last one. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline === -1 ? text.length : newline + 1;
}

/** The offset after the last character before `offset` that is no white space. */
export function trimmedEnd(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}

import type { Diagnostic } from "@bailiwick/model/diagnostic";
import { visible } from "./visible.ts";

/** Longer lines are cut around the place, so that the carets stay on the screen. */
const WIDEST = 160;

/** Text kept before the place when a line is cut. */
const LEAD = 40;

/** The source line with its number, and the carets below it; colours are for the caller. */
export interface Frame {
  readonly source: string;
  /** Everything before the carets. */
  readonly margin: string;
  readonly carets: string;
}

/** The frame of a diagnostic; undefined where no text is at hand or the line is empty. */
export function frameOf({ line, column, length, sourceLine }: Diagnostic): Frame | undefined {
  if (!sourceLine?.trim()) return undefined;
  const number = String(line);
  const { text, start } = cut(visible(sourceLine), column - 1);
  const carets = Math.max(1, Math.min(length, text.length - start));
  return {
    source: `${number} | ${text}`,
    margin: `${" ".repeat(number.length)} | ${" ".repeat(start)}`,
    carets: "^".repeat(carets),
  };
}

function cut(line: string, start: number): { text: string; start: number } {
  if (line.length <= WIDEST) return { text: line, start };
  const from = Math.max(0, start - LEAD);
  const before = from > 0 ? "…" : "";
  const after = from + WIDEST < line.length ? "…" : "";
  const text = before + line.slice(from, from + WIDEST) + after;
  return { text, start: start - from + before.length };
}

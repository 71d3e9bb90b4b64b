import type { Applicability, Cure } from "@bailiwick/model/cure";
import type { Edit } from "@bailiwick/model/edit";

/** The cure of a fault as the reader of one text knows it: offsets, and no file yet. */
export interface TextCure {
  readonly applicability: Applicability;
  readonly parts: readonly TextPart[];
}

/** A range and what to write there, a field to take away, or the whole file to delete. */
type TextPart =
  | { readonly start: number; readonly end: number; readonly text: string }
  | { readonly pointer: string; readonly later?: true }
  | "file";

/** The cure that replaces one range where there is one way to do it. */
export function replacing(start: number, end: number, text: string): TextCure {
  return { applicability: "certain", parts: [{ start, end, text }] };
}

/** The cure that replaces one range with what was most likely meant. */
export function perhaps(start: number, end: number, text: string): TextCure {
  return { applicability: "choice", parts: [{ start, end, text }] };
}

/** The cure of a finding in `file`, whose text begins after `mark` code units. */
export function cureOf({ applicability, parts }: TextCure, file: string, mark: number): Cure {
  return { applicability, edits: parts.map((part) => editOf(part, file, mark)) };
}

function editOf(part: TextPart, file: string, mark: number): Edit {
  if (part === "file") return { kind: "remove-file", file };
  if ("pointer" in part) {
    const { pointer, later } = part;
    return { kind: "remove", at: { file, pointer }, ...(later && { later }) };
  }
  const { start, end, text } = part;
  return { kind: "replace-text", file, start: start + mark, end: end + mark, text };
}

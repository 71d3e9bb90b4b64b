import type { Finding, FindingDefinition } from "@bailiwick/model/finding";
import type { TextFile } from "@bailiwick/model/text-file";
import { cureOf, type TextCure } from "./text-cure.ts";
import { type PositionOf, positionsIn } from "./text-position.ts";

/** A file while it is read: its text without byte order mark, and how to say what is wrong. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  /** Code units of the byte order mark that was taken off. */
  readonly mark: number;
  readonly positionOf: PositionOf;
}

/** What is wrong at `start`, an offset into the text; `end` is exclusive. */
export interface Fault {
  readonly definition: FindingDefinition;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string;
  readonly cure?: TextCure;
  /** Pointer of the place that was there first. */
  readonly first?: string;
}

/** Prepares a file; a byte order mark is taken off and still counts as a column. */
export function sourceTextOf(file: TextFile): SourceText {
  const mark = file.text.startsWith("\uFEFF") ? 1 : 0;
  const positionOf = positionsIn(file.text);
  return {
    path: file.path,
    text: file.text.slice(mark),
    mark,
    positionOf: (start, end) =>
      positionOf(start + mark, end === undefined ? undefined : end + mark),
  };
}

/** The finding for a fault; it carries its position, because such text has no pointers. */
export function findingOf(source: SourceText, fault: Fault): Finding {
  return {
    definition: fault.definition,
    origin: { file: source.path, pointer: "" },
    position: source.positionOf(fault.start, fault.end),
    message: fault.message,
    hint: fault.hint,
    ...(fault.cure && { cure: cureOf(fault.cure, source.path, source.mark) }),
    ...(fault.first === undefined
      ? {}
      : {
          related: [
            { origin: { file: source.path, pointer: fault.first }, message: "the first one" },
          ],
        }),
  };
}

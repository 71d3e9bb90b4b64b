import { defineFinding } from "@bailiwick/model/finding";
import type { Fault } from "./source-text.ts";
import { replacing } from "./text-cure.ts";

const byteOrderMark = defineFinding({
  code: "byte-order-mark",
  severity: "error",
  summary: "Files are UTF-8 without a byte order mark.",
  why: "tools disagree whether the mark belongs to the first key, and nobody can see it",
  basis: "house",
  waivable: false,
});

const invisibleCharacter = defineFinding({
  code: "invisible-character",
  severity: "error",
  summary: "Files hold no control characters, odd spaces and turns of the writing direction.",
  why: "a reviewer approves what is on the screen, so nothing may stand in a file unseen",
  basis: "house",
  waivable: false,
});

/**
 * Control characters but tab and line breaks, lone surrogates, format characters (marks of byte
 * order, no width, or another reading order than the screen shows: Unicode TR 36) and spaces that
 * look like the one that YAML knows.
 */
const INVISIBLE = /(?![\t\n\r ])[\p{Cc}\p{Cs}\p{Cf}\p{Z}]/gu;

/** The fault of a text that opens with a byte order mark, which stands before offset 0. */
export function byteOrderMarkFault(): Fault {
  return {
    definition: byteOrderMark,
    start: -1,
    end: 0,
    message: "the file opens with a byte order mark",
    hint: 'save it as "UTF-8" instead of "UTF-8 with BOM"',
    cure: replacing(-1, 0, ""),
  };
}

/** Finds characters that an editor does not show; each place once. */
export function invisibleCharacters(text: string): readonly Fault[] {
  return [...text.matchAll(INVISIBLE)].map((match) => {
    const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return {
      definition: invisibleCharacter,
      start: match.index,
      end: match.index + match[0].length,
      message: `the character U+${code} cannot be seen`,
      hint: `delete it, or write it between double quotes as ${escapeOf(code)}`,
      cure: replacing(match.index, match.index + match[0].length, seen(text, match)),
    };
  });
}

/** A space between two words stays one; everything else leaves nothing that anybody saw. */
function seen(text: string, match: RegExpExecArray): string {
  const around = `${text[match.index - 1]}${text[match.index + match[0].length]}`;
  return /^\p{Z}/u.test(match[0]) && /^\S\S/.test(around) ? " " : "";
}

function escapeOf(code: string): string {
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code}`;
}

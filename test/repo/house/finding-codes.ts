import type { TextFile } from "@bailiwick/model/text-file";

/** A code written out in a definition. */
const WRITTEN = /\bcode: "([a-z0-9-]+)"/g;

/** A code handed to a function of the same file that makes the definition: `define("a-b", …)`. */
const HANDED = /\b(?:define|outside|fault|finding)[A-Za-z]*\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"/g;

/** Codes of every finding that sources define, in the order of the files. */
export function findingCodes(sources: readonly TextFile[]): readonly string[] {
  return sources
    .filter(({ text }) => text.includes("defineFinding("))
    .flatMap(({ text }) =>
      [...text.matchAll(WRITTEN), ...text.matchAll(HANDED)].map(([, code = ""]) => code),
    );
}

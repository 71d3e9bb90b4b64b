import type { TextFile } from "@bailiwick/model/text-file";

/** One rule of this house: what is wrong in a set of files, as `file: what`. */
export type HouseRule = (files: readonly TextFile[]) => readonly string[];

const LONGEST_FILE = 250;
const WIDEST_LINE = 100;

/** Files that people can read at one sitting. */
export const shortFiles: HouseRule = (files) =>
  files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > LONGEST_FILE)
    .map(({ path, lines }) => `${path}: ${lines} lines`);

/** Lines that fit a screen; a text or a pattern that cannot be broken may be longer in tests. */
export const narrowLines: HouseRule = (files) =>
  files
    .filter(({ path }) => path.startsWith("tools/"))
    .flatMap(({ path, text }) =>
      text.split("\n").flatMap((line, index) => {
        const broken = [...line].length > WIDEST_LINE && !/["'`/].*["'`/]/.test(line);
        return broken ? [`${path}:${index + 1}: ${line.length} columns`] : [];
      }),
    );

/** Names that say nothing. */
export const speakingNames: HouseRule = (files) =>
  files
    .filter(({ path }) => /(^|\/)(utils?|helpers?|common|managers?|misc)(\.|\/|-)/.test(path))
    .map(({ path }) => `${path}: a name that says nothing`);

/** What is left for later is left in an issue. */
export const nothingForLater: HouseRule = (files) =>
  hits(files, /\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/);

/** Tests that run, and that can fail. */
export const honestTests: HouseRule = (files) =>
  hits(
    files.filter(({ path }) => path.endsWith(".test.ts")),
    /\b(?:test|it|describe)\.(?:only|todo)\b|expect\(true\)/,
  );

/** Nothing of one machine, and no place that packages come from. */
export const noMachine: HouseRule = (files) =>
  hits(files, /(?:^|[\s"'`(=])\/(?:root|work|home\/[a-z]+)\/|registry\.npmj[s]|proxy\.golan[g]/);

/** The product prints ceilings with the fact that binds, and never this word. */
export const noVerdict: HouseRule = (files) => hits(files, /\b[Cc]ompliant\b/);

/** One word for one thing: prose takes the words of the glossary. */
export const glossaryWords: HouseRule = (files) =>
  hits(
    files.filter(({ path }) => path !== "docs/glossary.md"),
    /\b(?:virtual|management) clusters?\b/i,
  );

/** The editor's line: the schema that completes the file. */
export const schemaFirst: HouseRule = (files) =>
  files
    .filter(({ text }) => !/^# yaml-language-server: \$schema=\S+\.schema\.json\n/.test(text))
    .map(({ path }) => `${path}: no schema in the first line`);

/** A rule shows its file and line. */
function hits(files: readonly TextFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => {
      const found = pattern.exec(line)?.[0];
      return found ? [`${path}:${index + 1}: ${found.trim()}`] : [];
    }),
  );
}

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

/** What no formatter can break: an import path, a regular expression, a tag that a tool reads. */
const UNBREAKABLE = [/ from "[^"]+";$/, /^\s*\/[^*/].*\/[a-z]*[;,]?$/, /^\s*\* @[a-z]+ /];

/** A text that reaches over the edge. In tests it stands as users read it, on one line. */
const LONG_TEXT = /["'`].{50,}/;

/** Lines that fit a screen, comments too; texts of tests and what cannot be broken are longer. */
export const narrowLines: HouseRule = (files) =>
  files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) => {
      const wide = [...line].length > WIDEST_LINE && !mayBeWide(path, line);
      return wide ? [`${path}:${index + 1}: ${[...line].length} columns`] : [];
    }),
  );

/** Names that say nothing. */
export const speakingNames: HouseRule = (files) =>
  files
    .filter(({ path }) => /[/-](utils?|helpers?|common|managers?|misc)[./-]/.test(`/${path}`))
    .map(({ path }) => `${path}: a name that says nothing`);

/** What is left for later is left in an issue. */
export const nothingForLater: HouseRule = (files) =>
  hits(files, /\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b/);

/** Tests that run, and that can fail. */
export const honestTests: HouseRule = (files) =>
  hits(
    files.filter(({ path }) => path.endsWith(".test.ts")),
    /\b(?:test|it|describe)(?:\.[a-z]+)*\.(?:only|skip|todo)\b|expect\((?:true|false)\)/,
  );

/** A folder of somebody's machine: nobody else's clone lies there. */
const MACHINE_PATH = /(?<![\w.~-])\/(?:root|work|home\/[a-z][\w-]*|Users\/[A-Za-z]\w*)\//;

/** Hosts that packages come from; a lockfile without them works behind every mirror. */
const REGISTRY =
  /registry\.(?:npmj[s]|yarnpk[g])|npm\.pkg\.githu[b]|(?:proxy|sum)\.golan[g]|jfro[g]|"resolve[d]": "http/;

/** Nothing of one machine, and no place that packages come from. */
export const noMachine: HouseRule = (files) => [
  ...hits(files, MACHINE_PATH),
  ...hits(files, REGISTRY),
];

/** The product prints ceilings with the fact that binds, and never this word. */
export const noVerdict: HouseRule = (files) => hits(files, /\b[Cc]ompliant\b/);

/** One word for one thing. Field names of others are one word (`fallbackHostCluster`): not met. */
export const glossaryWords: HouseRule = (files) =>
  hits(
    files.filter(({ path }) => path !== "docs/glossary.md"),
    /\b(?:(?:virtual|management|host) clusters?|state stores?)\b/i,
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

function mayBeWide(path: string, line: string): boolean {
  if (UNBREAKABLE.some((pattern) => pattern.test(line))) return true;
  return path.startsWith("test/") && !/^\s*(\/\/|\/?\*)/.test(line) && LONG_TEXT.test(line);
}

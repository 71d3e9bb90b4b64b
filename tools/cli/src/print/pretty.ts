import type { Diagnostic } from "@bailiwick/model/diagnostic";
import type { Basis } from "@bailiwick/model/finding";
import type { TextFile } from "@bailiwick/model/text-file";
import pc from "picocolors";
import { frameOf } from "./frame.ts";
import { visible } from "./visible.ts";

/** The place of a diagnostic ends in this column, so that places stand below each other. */
const WIDTH = 100;

/** What the pretty form depends on besides the diagnostics. */
export interface PrettyOptions {
  readonly colours: boolean;
  /** Texts for source lines that a diagnostic does not carry itself. */
  readonly files: readonly TextFile[];
}

type Colours = ReturnType<typeof pc.createColors>;

/** Diagnostics as people read them, each followed by an empty line; "" where there are none. */
export function printPretty(
  diagnostics: readonly Diagnostic[],
  { colours, files }: PrettyOptions,
): string {
  const paint = pc.createColors(colours);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return diagnostics
    .map((diagnostic) => withSourceLine(diagnostic, texts))
    .map((diagnostic) => `${blockOf(diagnostic, paint).join("\n")}\n\n`)
    .join("");
}

function withSourceLine(diagnostic: Diagnostic, texts: ReadonlyMap<string, string>): Diagnostic {
  if (diagnostic.sourceLine !== undefined) return diagnostic;
  const sourceLine = texts.get(diagnostic.file)?.split(/\r?\n/)[diagnostic.line - 1];
  return sourceLine === undefined ? diagnostic : { ...diagnostic, sourceLine };
}

function blockOf(diagnostic: Diagnostic, paint: Colours): readonly string[] {
  const { message, related = [], why, basis, hint } = diagnostic;
  return [
    headerOf(diagnostic, paint),
    ...indented(message),
    "",
    ...frameLines(diagnostic, paint),
    ...related.flatMap((place) =>
      labelled("declared here:", `${place.file}:${place.line}  ${place.message}`, paint.dim),
    ),
    ...labelled("why:", `${why} (${BASIS_WORDS[basis]})`, paint.dim),
    ...(hint === undefined ? [] : labelled("fix:", hint, paint.green)),
  ];
}

function headerOf({ severity, code, file, line, column }: Diagnostic, paint: Colours): string {
  const place = visible(`${file}:${line}:${column}`);
  const used = severity.length + 1 + code.length + place.length;
  const gap = " ".repeat(Math.max(2, WIDTH - used));
  const colour = severity === "error" ? paint.red : paint.yellow;
  return `${colour(severity)} ${paint.bold(code)}${gap}${paint.cyan(place)}`;
}

function frameLines(diagnostic: Diagnostic, paint: Colours): readonly string[] {
  const frame = frameOf(diagnostic);
  if (!frame) return [];
  const colour = diagnostic.severity === "error" ? paint.red : paint.yellow;
  return [`  ${frame.source}`, `  ${frame.margin}${colour(frame.carets)}`];
}

function labelled(
  label: string,
  text: string,
  colour: (text: string) => string,
): readonly string[] {
  const [first = "", ...rest] = indented(`${label} ${text}`);
  return [first.replace(label, () => colour(label)), ...rest];
}

function indented(text: string): readonly string[] {
  return visible(text)
    .split("\n")
    .map((line) => `  ${line}`);
}

/** A house rule is never sold as a law. */
const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  contract: "contract",
  guidance: "guidance",
  house: "house policy",
  law: "law",
};

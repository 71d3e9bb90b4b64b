import { positionOf } from "@bailiwick/compiler";
import type { Diagnostic } from "@bailiwick/model/diagnostic";
import type { Finding } from "@bailiwick/model/finding";
import type { TextFile } from "@bailiwick/model/text-file";
import type { Terminal } from "../terminal.ts";
import { diagnose } from "./diagnose.ts";
import { printGithub } from "./github.ts";
import { printJson } from "./json.ts";
import { printPretty } from "./pretty.ts";
import { printSarif } from "./sarif.ts";
import { summaryLine } from "./summary-line.ts";

/** What a command found, and whether it wrote anything all the same. */
export interface Report {
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
  readonly texts: readonly TextFile[];
  readonly wrote: boolean;
}

/** Prints findings in the form that the terminal asks for; nothing where there is nothing. */
export function report(found: Report, terminal: Terminal): void {
  terminal.print(textOf(found, terminal));
}

function textOf(found: Report, terminal: Terminal): string {
  const diagnostics = diagnose(found.findings, found.texts, positionOf);
  switch (terminal.format) {
    case "json":
      return printJson(diagnostics);
    case "github":
      return printGithub(diagnostics);
    case "sarif":
      return printSarif(diagnostics, diagnose(found.waived, found.texts, positionOf), found.texts);
    case "pretty":
      return prettyText(found, diagnostics, terminal);
  }
}

function prettyText(
  { waived, texts, wrote }: Report,
  diagnostics: readonly Diagnostic[],
  { colours }: Terminal,
): string {
  const exceptions = waived.map(
    ({ definition, origin }) => `waived ${definition.code}  ${origin.file} ${origin.pointer}\n`,
  );
  if (diagnostics.length === 0) return exceptions.join("");
  const summary = `${summaryLine(diagnostics, { wrote })}\n`;
  return [...exceptions, printPretty(diagnostics, { colours, files: texts }), summary].join("");
}

import { positionOf } from "@bailiwick/compiler";
import type { Finding } from "@bailiwick/model/finding";
import type { TextFile } from "@bailiwick/model/text-file";
import { diagnose } from "./diagnose.ts";
import { printJson } from "./print/json.ts";
import { printPretty } from "./print/pretty.ts";
import { summaryLine } from "./print/summary-line.ts";
import type { Terminal } from "./terminal.ts";

/** What a command found, and whether it wrote anything all the same. */
export interface Report {
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
  readonly texts: readonly TextFile[];
  readonly wrote: boolean;
}

/** Prints findings in the form that the terminal asks for; nothing where there is nothing. */
export function report({ findings, waived, texts, wrote }: Report, terminal: Terminal): void {
  const diagnostics = diagnose(findings, texts, positionOf);
  if (terminal.format === "json") {
    terminal.print(printJson(diagnostics));
    return;
  }
  for (const { definition, origin } of waived) {
    terminal.print(`waived ${definition.code}  ${origin.file} ${origin.pointer}\n`);
  }
  if (diagnostics.length === 0) return;
  terminal.print(printPretty(diagnostics, { colours: terminal.colours, files: texts }));
  terminal.print(`${summaryLine(diagnostics, { wrote })}\n`);
}

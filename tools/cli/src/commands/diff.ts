import type { DiffReport } from "../diff/diff-report.ts";
import { diffReportOf } from "../diff/diff-report-of.ts";
import { ExitCode } from "../exit-code.ts";
import { printEffectsJson } from "../print/effects-json.ts";
import { printEffectsMarkdown } from "../print/effects-markdown.ts";
import { printEffectsPretty } from "../print/effects-pretty.ts";
import type { Terminal } from "../terminal.ts";

/** What `diff` may be told. */
export interface DiffOptions {
  readonly base?: string;
  /** Revision to look at; the work tree when left out. */
  readonly head?: string;
  readonly format: "pretty" | "markdown" | "json";
}

/**
 * Says what is another thing in law than in the base. Returns the exit code: 0 for a comparison,
 * whatever it found, and 1 where not all could be compared.
 */
export async function diff(
  root: string,
  { base, head, format }: DiffOptions,
  terminal: Terminal,
): Promise<number> {
  const report = await diffReportOf(root, base, head);
  terminal.print(textOf(report, format));
  return report.incomplete.length > 0 ? ExitCode.findings : ExitCode.fine;
}

function textOf(report: DiffReport, format: DiffOptions["format"]): string {
  switch (format) {
    case "pretty":
      return printEffectsPretty(report);
    case "markdown":
      return printEffectsMarkdown(report);
    case "json":
      return printEffectsJson(report);
  }
}

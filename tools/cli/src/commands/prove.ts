import { prove as proveFiles } from "@bailiwick/compiler/doors/prove";
import { hasErrors } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import { ExitCode } from "../exit-code.ts";
import { lineFinder } from "../print/line-finder.ts";
import { printProofJson } from "../print/proof-json.ts";
import { printProofPretty } from "../print/proof-pretty.ts";
import { type ReadTexts, readAnything } from "../read-anything.ts";
import { readTree } from "../read-tree.ts";
import { report } from "../report.ts";
import type { Terminal } from "../terminal.ts";

/** What `prove` may be told. */
export interface ProveOptions {
  /** Code of the jurisdiction that everything has to be in: `eu`. */
  readonly jurisdiction: string;
  readonly format: "pretty" | "json";
}

/**
 * Finds every place that YAML of any origin names and holds it against a jurisdiction. Returns the
 * exit code: 1 where a place is outside, unknown or unreadable, 2 for a path or a jurisdiction that
 * is not there.
 */
export async function prove(
  root: string,
  path: string,
  { jurisdiction, format }: ProveOptions,
  terminal: Terminal,
): Promise<number> {
  const { inputs } = (await readTree(root)).value;
  const read = await readAnything(path);
  if (read.files.length === 0 && read.charts.length === 0) {
    terminal.note(`error: there is no YAML in ${path}\n`);
    return ExitCode.fault;
  }
  const { value: proof, findings } = proveFiles({ files: read.files, inputs, jurisdiction });
  if (proof === undefined) return notDeclared({ findings, inputs, jurisdiction }, root, terminal);
  const texts = [...inputs, ...read.files];
  const lineOf = lineFinder(texts);
  if (format === "json") terminal.print(printProofJson(proof, lineOf));
  else {
    report({ findings: proof.findings, waived: [], texts, wrote: true }, terminal);
    terminal.print(printProofPretty(proof, lineOf));
  }
  noteUnread(read, terminal);
  return hasErrors(proof.findings) || read.charts.length > 0 ? ExitCode.findings : ExitCode.fine;
}

interface Undeclared {
  readonly findings: Parameters<typeof report>[0]["findings"];
  readonly inputs: readonly TextFile[];
  readonly jurisdiction: string;
}

function notDeclared(
  { findings, inputs, jurisdiction }: Undeclared,
  root: string,
  terminal: Terminal,
): number {
  report({ findings, waived: [], texts: inputs, wrote: true }, terminal);
  const why = hasErrors(findings)
    ? "what is declared has errors, so nothing was held against it"
    : `there is no jurisdiction "${jurisdiction}" under ${root}`;
  terminal.note(`error: ${why}\n`);
  return ExitCode.fault;
}

/** What was not looked at is said, every time. */
function noteUnread({ charts, passedOver }: ReadTexts, { note }: Terminal): void {
  for (const chart of charts) note(`not proved: ${chart} is a Helm chart; render it first\n`);
  if (passedOver > 0) note(`not looked at: ${passedOver} files that are no YAML\n`);
}

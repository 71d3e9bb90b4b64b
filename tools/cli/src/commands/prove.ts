import { positionOf } from "@bailiwick/compiler";
import { prove as proveFiles } from "@bailiwick/compiler/doors/prove";
import { hasErrors } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import { ExitCode } from "../exit-code.ts";
import { diagnose } from "../print/diagnose.ts";
import { lineFinder } from "../print/line-finder.ts";
import type { Proof } from "../print/proof-counts.ts";
import { printProofJson } from "../print/proof-json.ts";
import { printProofMarkdown } from "../print/proof-markdown.ts";
import { printProofPretty } from "../print/proof-pretty.ts";
import { report } from "../print/report.ts";
import { printSarif } from "../print/sarif.ts";
import type { Terminal } from "../terminal.ts";
import { type ReadTexts, readAnything } from "../tree/read-anything.ts";
import { readTree } from "../tree/read-tree.ts";
import { type RenderedFolders, renderFolders } from "../tree/render-folders.ts";

/** How a proof can be printed. */
export const PROOF_FORMATS = ["pretty", "markdown", "json", "sarif"] as const;

/** What `prove` may be told. */
export interface ProveOptions {
  /** Code of the jurisdiction that everything has to be in: `eu`. */
  readonly jurisdiction?: string;
  /** Files that declare it, wherever they lie; instead of a tree with `jurisdictions/`. */
  readonly jurisdictionFile?: readonly string[];
  readonly format: (typeof PROOF_FORMATS)[number];
  /** File of values that charts are rendered with; their own where it is left out. */
  readonly values?: string;
  /** Minor version of Kubernetes that charts are rendered for. */
  readonly kubernetes: string;
}

/** From this size on a proof takes longer than two seconds. */
const LONG = 4 * 2 ** 20;

/**
 * Finds every place that YAML of any origin names and holds it against a jurisdiction. Returns the
 * exit code: 1 where a place is outside or unknown, or a text was not read, 2 for a path or a
 * jurisdiction that is not there.
 */
export async function prove(
  root: string,
  path: string,
  options: ProveOptions,
  terminal: Terminal,
): Promise<number> {
  const { jurisdiction, jurisdictionFile } = options;
  const inputs = await declarations(root, jurisdictionFile);
  const read = await readAnything(path);
  if (read.files.length === 0 && read.charts.length === 0) {
    terminal.note(`error: there is no YAML in ${path}\n`);
    return ExitCode.fault;
  }
  const rendered = await renderFolders(read.charts, options, terminal.note);
  const files = [...read.files, ...rendered.files];
  noteSize(files, terminal);
  const { value: proof, findings } = proveFiles({
    files,
    inputs,
    anywhere: jurisdictionFile !== undefined,
    ...(jurisdiction !== undefined && { jurisdiction }),
  });
  if (proof === undefined) {
    report({ findings, waived: [], texts: inputs, wrote: true }, terminal);
    const why = hasErrors(findings)
      ? "what is declared has errors, so nothing was held against it"
      : `there is no jurisdiction ${jurisdiction ?? ""} under ${root}`;
    terminal.note(`error: ${why}\n`);
    return ExitCode.fault;
  }
  print(proof, [...inputs, ...files], options.format, terminal);
  noteUnread(read, rendered, terminal);
  const whole = !hasErrors(proof.findings) && rendered.refused.length === 0;
  return whole ? ExitCode.fine : ExitCode.findings;
}

async function declarations(
  root: string,
  files: readonly string[] | undefined,
): Promise<readonly TextFile[]> {
  if (files === undefined) return (await readTree(root)).value.inputs;
  const read = await Promise.all(files.map(readAnything));
  return read.flatMap((each) => each.files);
}

function print(
  proof: Proof,
  texts: readonly TextFile[],
  format: ProveOptions["format"],
  terminal: Terminal,
): void {
  if (format === "pretty") {
    report({ findings: proof.findings, waived: [], texts, wrote: true }, terminal);
  }
  terminal.print(textOf(proof, texts, format));
}

function textOf(proof: Proof, texts: readonly TextFile[], format: ProveOptions["format"]): string {
  const lineOf = lineFinder(texts);
  switch (format) {
    case "json":
      return printProofJson(proof, lineOf);
    case "markdown":
      return printProofMarkdown(proof, lineOf);
    case "sarif":
      return printSarif(diagnose(proof.findings, texts, positionOf), []);
    case "pretty":
      return printProofPretty(proof, lineOf);
  }
}

function noteSize(files: readonly TextFile[], { note }: Terminal): void {
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  const mebibytes = (size / 2 ** 20).toFixed(1);
  if (size > LONG) note(`looking through ${files.length} files, ${mebibytes} MiB\n`);
}

/** What was not looked at is said, every time; and what lines mean in what was rendered. */
function noteUnread(
  { charts, passedOver }: ReadTexts,
  { refused }: RenderedFolders,
  { note }: Terminal,
): void {
  const rendered = charts.length - refused.length;
  if (rendered > 0) note(`rendered ${rendered} charts: lines are those of what came out\n`);
  for (const words of refused) note(`not proved: ${words}\n`);
  if (passedOver > 0) note(`not looked at: ${passedOver} files that are no YAML\n`);
}

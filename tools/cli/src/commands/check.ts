import { compareOutputs, compile } from "@bailiwick/compiler";
import { hasErrors } from "@bailiwick/model/outcome";
import { ExitCode } from "../exit-code.ts";
import { expiredWaivers } from "../judge/expired-waivers.ts";
import { type BaseOptions, judgeBase } from "../judge/judge-base.ts";
import { outputFindings } from "../judge/output-findings.ts";
import { overdueDeclarations } from "../judge/overdue-declarations.ts";
import { overdueRetirements } from "../judge/overdue-retirements.ts";
import { type EngineAnswers, runEngines } from "../judge/run-engines.ts";
import { count, printCounts } from "../print/counts.ts";
import { report } from "../print/report.ts";
import { unprovenLine } from "../print/unproven.ts";
import { endedVersions } from "../support/ended-versions.ts";
import type { Terminal } from "../terminal.ts";
import { onlyJurisdiction } from "../tree/only-jurisdiction.ts";
import { readTree } from "../tree/read-tree.ts";

/** What `check` may be told. */
export interface CheckOptions extends Partial<BaseOptions> {
  readonly jurisdiction?: string;
  readonly engines: boolean;
}

/**
 * Compiles in memory, compares with `apps/`, holds what is emitted against schemas, lets
 * kyverno-json judge. Returns the exit code.
 */
export async function check(
  root: string,
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const started = performance.now();
  const whole = await readTree(root);
  const tree = options.jurisdiction ? onlyJurisdiction(whole, options.jurisdiction) : whole;
  if (!tree) {
    terminal.note(`error: there is no jurisdiction "${options.jurisdiction}" under ${root}\n`);
    return ExitCode.fault;
  }
  const compilation = compile(tree.value.inputs);
  const ended = endedVersions(compilation, options.asOf);
  const found = [
    ...tree.findings,
    ...compilation.findings,
    ...expiredWaivers(compilation, options.asOf),
    ...overdueDeclarations(compilation, options.asOf),
    ...overdueRetirements(compilation, options.asOf),
  ];
  const writes = compareOutputs(compilation.outputs, tree.value.outputs);
  const stopped = hasErrors(found);
  const { base } = options;
  const head = stopped ? undefined : compilation;
  const way = base === undefined ? NOT_ASKED : judgeBase(root, head, { ...options, base });
  const differing = stopped ? [] : outputFindings(writes, tree.value.outputs);
  const asked = !stopped && options.engines;
  const answers = asked ? await runEngines(compilation, terminal) : NOT_JUDGED;
  // The end of a life is no reason to look at nothing else: it may stay an error for weeks.
  const late = [...ended.findings, ...way.findings, ...answers.findings];
  const findings = [...found, ...differing, ...late];
  const waived = [compilation, ended, way, answers].flatMap((said) => said.waived);
  // Rules point into what was compiled; differences point into what lies on disk.
  const shown = stopped ? compilation.outputs : tree.value.outputs;
  const texts = [...way.texts, ...tree.value.inputs, ...shown];
  report({ findings, waived, texts, wrote: true }, terminal);
  if (terminal.format === "pretty") {
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    terminal.print(printCounts(compilation.jurisdictions));
    const compared = stopped
      ? "nothing was compared"
      : `${count(writes.unchanged.length, "file")} unchanged`;
    const unproven = unprovenLine(compilation.plan);
    for (const line of [way.line, ...answers.lines, unproven])
      if (line) terminal.print(`${line}\n`);
    terminal.print(`${compared} · ${answers.verdicts}     ${seconds} s\n`);
  }
  return hasErrors(findings) || !asked ? ExitCode.findings : ExitCode.fine;
}

const NOT_ASKED = { findings: [], waived: [], texts: [], line: "" };

const NOT_JUDGED: EngineAnswers = {
  findings: [],
  waived: [],
  lines: [],
  verdicts: "not judged: no build policy was run",
};

import { compareOutputs, compile, waiveLater } from "@bailiwick/compiler";
import { hasErrors } from "@bailiwick/model/outcome";
import { ExitCode } from "../exit-code.ts";
import { expiredWaivers } from "../expired-waivers.ts";
import { judge } from "../judge.ts";
import { type BaseOptions, judgeBase } from "../judge-base.ts";
import { judgeObjects } from "../judge-objects.ts";
import { onlyJurisdiction } from "../only-jurisdiction.ts";
import { outputFindings } from "../output-findings.ts";
import { overdueDeclarations } from "../overdue-declarations.ts";
import { count, printCounts } from "../print/counts.ts";
import { readTree } from "../read-tree.ts";
import { report } from "../report.ts";
import { endedVersions } from "../support/ended-versions.ts";
import type { Terminal } from "../terminal.ts";

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
    ...ended.findings,
  ];
  const { base } = options;
  const way = base === undefined ? NOT_ASKED : judgeBase(root, compilation, { ...options, base });
  const writes = compareOutputs(compilation.outputs, tree.value.outputs);
  const stopped = hasErrors(found);
  const differing = stopped ? [] : outputFindings(writes, tree.value.outputs);
  const asked = !stopped && options.engines;
  // kyverno-json runs in a process of its own meanwhile.
  const [judged, held] = asked
    ? await Promise.all([judge(compilation, terminal), judgeObjects(compilation, terminal)])
    : [];
  const answered = judged && waiveLater("policy", judged.findings, compilation);
  const verdicts = [...way.findings, ...(held?.findings ?? []), ...(answered?.findings ?? [])];
  const findings = [...found, ...differing, ...verdicts];
  const waived = [
    ...compilation.waived,
    ...ended.waived,
    ...way.waived,
    ...(answered?.waived ?? []),
  ];
  // Rules point into what was compiled; differences point into what lies on disk.
  const shown = stopped ? compilation.outputs : tree.value.outputs;
  const texts = [...way.texts, ...tree.value.inputs, ...shown];
  report({ findings, waived, texts, wrote: true }, terminal);
  if (terminal.format === "pretty") {
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    terminal.print(printCounts(compilation.jurisdictions));
    if (way.line !== "") terminal.print(`${way.line}\n`);
    if (held) terminal.print(`${schemaLine(held)}\n`);
    const compared = stopped
      ? "nothing was compared"
      : `${count(writes.unchanged.length, "file")} unchanged`;
    terminal.print(`${compared} · ${verdictLine(judged)}     ${seconds} s\n`);
  }
  return hasErrors(findings) || !judged ? ExitCode.findings : ExitCode.fine;
}

const NOT_ASKED = { findings: [], waived: [], texts: [], line: "" };

function schemaLine(held: Awaited<ReturnType<typeof judgeObjects>>): string {
  const judged = `${count(held.objects, "object")} and ${count(held.values, "values file")}`;
  const schemas = count(held.schemas, "closed schema");
  return `${judged} held against ${schemas}: ${held.sources.join(", ")}`;
}

function verdictLine(judged: Awaited<ReturnType<typeof judge>> | undefined): string {
  if (!judged) return "not judged: no build policy was run";
  const policies = count(judged.policies, "build policy", "build policies");
  const documents = count(judged.documents, "document");
  return `${policies} gave ${count(judged.verdicts, "verdict")} on ${documents}`;
}

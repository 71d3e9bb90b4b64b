import { compareOutputs, compile } from "@bailiwick/compiler";
import { hasErrors } from "@bailiwick/model/outcome";
import { ExitCode } from "../exit-code.ts";
import { foreignFiles } from "../judge/output-findings.ts";
import { printChanges } from "../print/changes.ts";
import { printCounts } from "../print/counts.ts";
import { report } from "../print/report.ts";
import type { Terminal } from "../terminal.ts";
import { applyWrites } from "../tree/apply-writes.ts";
import { readTree } from "../tree/read-tree.ts";

/**
 * Writes `apps/` from the inputs; nothing is written when anything is wrong. Returns the exit code.
 */
export async function compileTree(root: string, terminal: Terminal): Promise<number> {
  const started = performance.now();
  const tree = await readTree(root);
  const compilation = compile(tree.value.inputs);
  const writes = compareOutputs(compilation.outputs, tree.value.outputs);
  const found = [...tree.findings, ...compilation.findings];
  // Without outputs every file would look left over: what stopped the compilation is enough.
  const findings = hasErrors(found) ? found : [...found, ...foreignFiles(writes)];
  // Rules point into what was compiled; differences point into what lies on disk.
  const shown = hasErrors(found) ? compilation.outputs : tree.value.outputs;
  const texts = [...tree.value.inputs, ...shown];
  const failed = hasErrors(findings);
  if (!failed) await applyWrites(root, writes);
  report({ findings, waived: compilation.waived, texts, wrote: !failed }, terminal);
  if (failed) return ExitCode.findings;
  if (terminal.format === "pretty") {
    const seconds = (performance.now() - started) / 1000;
    terminal.print(printCounts(compilation.jurisdictions));
    terminal.print(printChanges(writes, seconds));
  }
  return ExitCode.fine;
}

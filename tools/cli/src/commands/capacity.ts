import { compile } from "@bailiwick/compiler";
import { capacityReport } from "@bailiwick/compiler/doors/capacity";
import { hasErrors } from "@bailiwick/model/outcome";
import { ExitCode } from "../exit-code.ts";
import { printCapacityTable } from "../print/capacity-table.ts";
import { report } from "../print/report.ts";
import type { Terminal } from "../terminal.ts";
import { onlyJurisdiction } from "../tree/only-jurisdiction.ts";
import { readTree } from "../tree/read-tree.ts";

/**
 * Prints what tenant clusters may ask of each control plane cluster, and what it declares to have.
 * Returns the exit code: 1 where something does not fit, and where the tree does not compile; 2 for
 * a jurisdiction that is not there.
 */
export async function capacity(
  root: string,
  code: string | undefined,
  terminal: Terminal,
): Promise<number> {
  const whole = await readTree(root);
  const tree = code === undefined ? whole : onlyJurisdiction(whole, code);
  if (!tree) {
    terminal.note(`error: there is no jurisdiction "${code}" under ${root}\n`);
    return ExitCode.fault;
  }
  const compilation = compile(tree.value.inputs);
  const findings = [...tree.findings, ...compilation.findings];
  if (compilation.documents.length === 0 && hasErrors(findings)) {
    report({ findings, waived: [], texts: tree.value.inputs, wrote: true }, terminal);
    return ExitCode.findings;
  }
  const clusters = capacityReport(compilation);
  terminal.print(printCapacityTable(clusters, terminal.format));
  const isOver = clusters.some(({ resources }) => resources.some(({ over }) => over));
  return isOver ? ExitCode.findings : ExitCode.fine;
}

import { compile } from "@bailiwick/compiler";
import { hasErrors } from "@bailiwick/model/outcome";
import { ExitCode } from "../exit-code.ts";
import { renderAll } from "../judge/render-all.ts";
import { neededBy } from "../mirror/needed.ts";
import { printMirrorList } from "../print/mirror-list.ts";
import { report } from "../print/report.ts";
import type { Terminal } from "../terminal.ts";
import { onlyJurisdiction } from "../tree/only-jurisdiction.ts";
import { readTree } from "../tree/read-tree.ts";

/**
 * Prints every image, chart, Go module and npm package, with the digest that pins it, that a
 * jurisdiction needs to run and to compile again with the network off. Charts are rendered for it,
 * once. Returns the exit code: 1 where the tree does not compile, 2 for a jurisdiction that is not
 * there.
 */
export async function mirror(root: string, code: string, terminal: Terminal): Promise<number> {
  const tree = onlyJurisdiction(await readTree(root), code);
  if (!tree) {
    terminal.note(`error: there is no jurisdiction "${code}" under ${root}\n`);
    return ExitCode.fault;
  }
  const compilation = compile(tree.value.inputs);
  const findings = [...tree.findings, ...compilation.findings];
  if (hasErrors(findings)) {
    report({ findings, waived: [], texts: tree.value.inputs, wrote: true }, terminal);
    return ExitCode.findings;
  }
  const needed = neededBy(code, compilation, await renderAll(compilation, terminal.note));
  terminal.print(printMirrorList(needed, terminal.format));
  return ExitCode.fine;
}

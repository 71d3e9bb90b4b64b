import { compareOutputs, compile } from "@bailiwick/compiler";
import { hasErrors } from "@bailiwick/model/outcome";
import { mendTree } from "../fix/mend-tree.ts";
import { writeMended } from "../fix/write-mended.ts";
import { foreignFiles } from "../judge/output-findings.ts";
import { count } from "../print/counts.ts";
import { printMended } from "../print/mended.ts";
import type { Terminal } from "../terminal.ts";
import { applyWrites } from "../tree/apply-writes.ts";
import { readTree } from "../tree/read-tree.ts";
import { type CheckOptions, check } from "./check.ts";

/** What `check --fix` may be told besides. */
export interface FixOptions extends CheckOptions {
  /** True for what is certain; codes, between commas, whose choices and decisions are meant too. */
  readonly fix: true | string;
  readonly fixAll?: boolean;
  readonly dryRun?: boolean;
}

/**
 * Applies the cures of findings and writes `apps/` anew, then checks what is there. With `dryRun`
 * it only says what it would write. Returns the exit code of the check.
 */
export async function fix(root: string, options: FixOptions, terminal: Terminal): Promise<number> {
  const { value, findings } = await readTree(root);
  const foreign = foreignFiles(compareOutputs([], value.outputs));
  const { tree, mended } = mendTree(
    { inputs: value.inputs, onDisk: [...findings, ...foreign] },
    {
      codes: options.fix === true ? [] : options.fix.split(","),
      choices: options.fixAll === true,
      ...(options.asOf !== undefined && { asOf: options.asOf }),
    },
  );
  const say = terminal.format === "pretty" ? terminal.print : terminal.note;
  say(printMended(mended));
  if (options.dryRun) {
    say(`${count(mended.length, "finding")} would be mended. Nothing was written.\n\n`);
    return check(root, options, terminal);
  }
  const edits = mended.flatMap(({ cure }) => cure.edits);
  await writeMended(root, { before: value.inputs, after: tree.inputs, edits });
  const written = await recompile(root);
  say(`${count(mended.length, "finding")} mended · ${count(written, "file")} of apps/ written\n\n`);
  return check(root, options, terminal);
}

/** Writes `apps/` where nothing stands in the way; returns how many files that changed. */
async function recompile(root: string): Promise<number> {
  const { value, findings } = await readTree(root);
  const compilation = compile(value.inputs);
  if (hasErrors([...findings, ...compilation.findings])) return 0;
  const writes = compareOutputs(compilation.outputs, value.outputs);
  if (writes.foreign.length > 0) return 0;
  await applyWrites(root, writes);
  return writes.create.length + writes.update.length + writes.remove.length;
}

import { type Compilation, compareOutputs, compile } from "@bailiwick/compiler";
import type { TextFile } from "@bailiwick/model/text-file";
import { readRevision } from "../git/read-revision.ts";
import { INPUT_FOLDERS, isInput, isOutput } from "../tree/tree-paths.ts";

/** What a commit's inputs compile to today, beside what it holds below `apps/`. */
export interface CompiledRevision {
  readonly compilation: Compilation;
  readonly inputs: readonly TextFile[];
  readonly outputs: readonly TextFile[];
  /** In what the two differ; links and submodules below `apps/` are foreign. */
  readonly writes: ReturnType<typeof compareOutputs>;
}

/** Compiles a commit with the compiler that runs, from Git's objects and not the work tree. */
export function compileRevision(root: string, commit: string): CompiledRevision {
  const { texts } = readRevision(root, commit, INPUT_FOLDERS);
  const apps = readRevision(root, commit, ["apps"]);
  const inputs = texts.filter(({ path }) => isInput(path));
  const outputs = apps.texts.filter(({ path }) => isOutput(path));
  const compilation = compile(inputs);
  const writes = compareOutputs(compilation.outputs, outputs);
  const foreign = [...writes.foreign, ...apps.others];
  return { compilation, inputs, outputs, writes: { ...writes, foreign } };
}

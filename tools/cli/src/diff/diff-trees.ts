import type { TextFile } from "@bailiwick/model/text-file";
import { readRevision } from "../git/read-revision.ts";
import { readTree } from "../tree/read-tree.ts";
import { INPUT_FOLDERS, isInput } from "../tree/tree-paths.ts";

/** The inputs of one side, and what of them could not be read. */
export interface DiffTree {
  readonly inputs: readonly TextFile[];
  readonly unreadable: readonly string[];
}

/** Inputs of a commit, from Git's objects. */
export function committedTree(root: string, commit: string): DiffTree {
  const { texts, others } = readRevision(root, commit, INPUT_FOLDERS);
  const inputs = texts.filter(({ path }) => isInput(path));
  const broken = inputs.filter(({ text }) => text.includes("\uFFFD"));
  return {
    inputs,
    unreadable: [
      ...others.map((path) => `${path} is a link or a submodule`),
      ...broken.map(({ path }) => `${path} is not UTF-8`),
    ],
  };
}

/** Inputs as they lie in the work tree. */
export async function workTree(root: string): Promise<DiffTree> {
  const { value, findings } = await readTree(root, "inputs");
  return { inputs: value.inputs, unreadable: findings.map(({ message }) => message) };
}

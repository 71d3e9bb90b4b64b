import type { Outcome } from "@bailiwick/model/outcome";
import type { TextFile } from "@bailiwick/model/text-file";
import type { Tree } from "./read-tree.ts";

/** The part of the tree that one jurisdiction compiles from and to; undefined if there is none. */
export function onlyJurisdiction(tree: Outcome<Tree>, code: string): Outcome<Tree> | undefined {
  const inputs = tree.value.inputs.filter(({ path }) => isPartOf(path, "jurisdictions", code));
  if (!inputs.some(({ path }) => path.startsWith(`jurisdictions/${code}/`))) return undefined;
  return {
    value: { inputs, outputs: outputsOf(tree.value.outputs, code) },
    findings: tree.findings.filter(
      ({ origin }) =>
        isPartOf(origin.file, "jurisdictions", code) && isPartOf(origin.file, "apps", code),
    ),
  };
}

function outputsOf(outputs: readonly TextFile[], code: string): readonly TextFile[] {
  return outputs.filter(({ path }) => path.startsWith(`apps/${code}/`));
}

/** True outside of `room`, and inside it for the files of `code` only. */
function isPartOf(path: string, room: string, code: string): boolean {
  return !path.startsWith(`${room}/`) || path.startsWith(`${room}/${code}/`);
}

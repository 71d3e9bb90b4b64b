import { readOutputs } from "../6-verify/read-outputs.ts";
import { type ChangedOutput, syncChanges } from "../compare/sync-changes.ts";
import type { SyncChanges } from "../handoff/comparison.ts";

/** What Argo CD will do with files below `apps/` that two trees do not hold alike. */
export function compareSync(files: readonly ChangedOutput[]): SyncChanges {
  return syncChanges(files, (path, text) => readOutputs([{ path, source: "", text }]).value);
}

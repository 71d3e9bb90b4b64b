import { edited } from "@bailiwick/compiler/doors/edited";
import type { TextFile } from "@bailiwick/model/text-file";
import { withoutNoise } from "../../../tools/cli/src/diagnose.ts";
import { findFaults } from "../../../tools/cli/src/fix/find-faults.ts";
import { isProgress } from "../../../tools/cli/src/fix/is-progress.ts";

/** What the edit of one finding does to a tree. */
export interface Cured {
  readonly code: string;
  readonly at: string;
  /** Its finding is gone, and there is no other one of any kind. */
  readonly isClean: boolean;
  /** Its finding is gone, and what is new was hidden by it. */
  readonly isProgress: boolean;
  readonly added: readonly string[];
}

/** Day that dated findings of these trees are held against. */
const TODAY = "2026-11-21";

/** Applies the edit of each finding of a tree, one at a time, and says what came of it. */
export function cured(inputs: readonly TextFile[]): readonly Cured[] {
  const before = findFaults({ inputs, onDisk: [] }, TODAY);
  const shown = new Set(withoutNoise(before.map(({ finding }) => finding)));
  return before.flatMap((each): readonly Cured[] => {
    const { definition, origin, message, cure } = each.finding;
    if (!cure || !shown.has(each.finding)) return [];
    const after = findFaults({ inputs: edited(inputs, cure.edits), onDisk: [] }, TODAY);
    const known = new Set(
      before.map(({ finding }) => `${finding.definition.code} ${finding.message}`),
    );
    const added = after
      .map(({ finding }) => `${finding.definition.code} ${finding.message}`)
      .filter((name) => !known.has(name));
    const isOne = isProgress(before, after, [each]);
    return [
      {
        code: definition.code,
        at: `${origin.file} ${origin.pointer}: ${message}`,
        isClean:
          isOne &&
          after.length < before.length &&
          isProgress(
            before.map(({ finding }) => ({ finding, stage: 0 })),
            after.map(({ finding }) => ({ finding, stage: 0 })),
            [{ ...each, stage: 0 }],
          ),
        isProgress: isOne,
        added,
      },
    ];
  });
}

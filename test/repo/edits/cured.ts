import { edited } from "@bailiwick/compiler/doors/edited";
import type { Finding } from "@bailiwick/model/finding";
import type { TextFile } from "@bailiwick/model/text-file";
import { findFaults } from "../../../tools/cli/src/fix/find-faults.ts";
import { isProgress } from "../../../tools/cli/src/fix/is-progress.ts";
import type { StagedFinding } from "../../../tools/cli/src/fix/staged-finding.ts";
import { withoutNoise } from "../../../tools/cli/src/print/diagnose.ts";

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

/** What a tree with errors is not asked. */
const DATED: ReadonlySet<string> = new Set([
  "end-of-life-near",
  "end-of-life-passed",
  "end-of-life-unknown",
  "support-ended",
]);

/** Day that dated findings of these trees are held against. */
const TODAY = "2026-11-21";

/** A tree in which something is wrong. */
export interface Raiser {
  readonly what: string;
  readonly inputs: readonly TextFile[];
  /** Day that it is looked at; the day of these facts when left out. */
  readonly day?: string;
  /** The tree before the damage: what it is advised on anyway is nothing new. */
  readonly healthy?: readonly TextFile[];
}

/** Applies the edit of each finding of a tree, one at a time, and says what came of it. */
export function cured({ inputs, healthy = [], day = TODAY }: Raiser): readonly Cured[] {
  const standing = namesIn(healthy, day);
  const before = all(inputs, day);
  const shown = new Set(withoutNoise(before.map(({ finding }) => finding)));
  return before.flatMap((each): readonly Cured[] => {
    const { definition, origin, message, cure } = each.finding;
    if (!cure || !shown.has(each.finding)) return [];
    const after = all(edited(inputs, cure.edits), day);
    const had = new Set(
      before.map(({ finding }) => `${finding.definition.code} ${finding.message}`),
    );
    const added = after
      .map(({ finding }) => `${finding.definition.code} ${finding.message}`)
      .filter((name) => !had.has(name));
    const isOne = isProgress(before, after, [each]);
    // An error hid what is looked at only where there is none.
    const isHidden = (code: string) => DATED.has(code) && !DATED.has(definition.code);
    const isNew = ({ finding }: StagedFinding) =>
      !standing.has(nameOf(finding)) && !isHidden(finding.definition.code);
    const flat = (found: readonly StagedFinding[]) =>
      found.filter(isNew).map(({ finding }) => ({ finding, stage: 0 }));
    return [
      {
        code: definition.code,
        at: `${origin.file} ${origin.pointer}: ${message}`,
        isClean: isOne && isProgress(flat(before), flat(after), [{ ...each, stage: 0 }]),
        isProgress: isOne,
        added,
      },
    ];
  });
}

/** The tree after the edits of a finding that no phase raises; fails where they bring another. */
export function curedBy({ cure }: Finding, inputs: readonly TextFile[]): readonly TextFile[] {
  const after = edited(inputs, cure?.edits ?? []);
  if (all(after).length > all(inputs).length) throw new Error("the edits bring a finding");
  return after;
}

/** Names by tree: the same healthy tree stands behind many damaged ones, most on one day. */
const known = new WeakMap<readonly TextFile[], ReadonlySet<string>>();

function namesIn(healthy: readonly TextFile[], day: string): ReadonlySet<string> {
  const kept = day === TODAY ? known.get(healthy) : undefined;
  const names = kept ?? new Set(all(healthy, day).map(({ finding }) => nameOf(finding)));
  if (day === TODAY) known.set(healthy, names);
  return names;
}

function nameOf({ definition, origin }: Finding): string {
  return `${definition.code} ${origin.file}`;
}

function all(inputs: readonly TextFile[], day = TODAY): readonly StagedFinding[] {
  return findFaults({ inputs, onDisk: [] }, day);
}

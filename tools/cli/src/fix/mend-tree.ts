import { edited } from "@bailiwick/compiler/doors/edited";
import type { Cure } from "@bailiwick/model/cure";
import type { Edit } from "@bailiwick/model/edit";
import type { Finding } from "@bailiwick/model/finding";
import type { TextFile } from "@bailiwick/model/text-file";
import { withoutNoise } from "../print/diagnose.ts";
import { type Faulty, findFaults } from "./find-faults.ts";
import { isProgress } from "./is-progress.ts";
import type { StagedFinding } from "./staged-finding.ts";

/** What somebody asked for. */
export interface Wanted {
  /** Codes whose choices and decisions are applied too. */
  readonly codes: readonly string[];
  /** Whether every choice is applied; never a decision. */
  readonly choices: boolean;
  readonly asOf?: string;
}

/** One finding that is gone, and the texts around its edits. */
export interface Mended {
  readonly finding: Finding;
  readonly cure: Cure;
  readonly before: readonly TextFile[];
  readonly after: readonly TextFile[];
}

/** A finding whose edits are wanted. */
interface Candidate extends StagedFinding {
  readonly cure: Cure;
}

/**
 * Applies the wanted cures of a tree, as many at once as touch different files, and keeps of them
 * what makes its finding go and brings no other. Pure: texts to texts. Ends because every round
 * either mends something or gives something up.
 */
export function mendTree(
  tree: Faulty,
  wanted: Wanted,
): { readonly tree: Faulty; readonly mended: readonly Mended[] } {
  let state: State = { tree, found: findFaults(tree, wanted.asOf) };
  const mended: Mended[] = [];
  const givenUp = new Set<string>();
  for (;;) {
    const batch = nextBatch(state, wanted, givenUp);
    if (batch.length === 0) return { tree: state.tree, mended };
    const kept = attempt(state, batch, wanted, givenUp);
    state = kept.state;
    mended.push(...kept.mended);
  }
}

interface State {
  readonly tree: Faulty;
  readonly found: readonly StagedFinding[];
}

/** The first candidate of each file: what its edit moves is found again in the next round. */
function nextBatch(
  { found }: State,
  wanted: Wanted,
  givenUp: ReadonlySet<string>,
): readonly Candidate[] {
  const shown = new Set(withoutNoise(found.map(({ finding }) => finding)));
  const touched = new Set<string>();
  return found.flatMap((each): readonly Candidate[] => {
    const { cure } = each.finding;
    if (!cure || !shown.has(each.finding) || !isWanted(each.finding, cure, wanted)) return [];
    const files = cure.edits.flatMap(filesOf);
    if (files.length === 0 || givenUp.has(nameOf(each.finding))) return [];
    if (files.some((file) => touched.has(file))) return [];
    for (const file of files) touched.add(file);
    return [{ ...each, cure }];
  });
}

function isWanted({ definition }: Finding, { applicability }: Cure, wanted: Wanted): boolean {
  if (applicability === "certain" || wanted.codes.includes(definition.code)) return true;
  return applicability === "choice" && wanted.choices;
}

/** All of them at once; where that goes wrong, each half for itself. */
function attempt(
  state: State,
  batch: readonly Candidate[],
  wanted: Wanted,
  givenUp: Set<string>,
): { readonly state: State; readonly mended: readonly Mended[] } {
  const tree = treeAfter(
    state.tree,
    batch.flatMap(({ cure }) => cure.edits),
  );
  const found = findFaults(tree, wanted.asOf);
  if (isProgress(state.found, found, batch)) {
    return { state: { tree, found }, mended: batch.map((each) => mendedBy(each, state.tree)) };
  }
  const [only] = batch;
  if (batch.length === 1 && only) {
    givenUp.add(nameOf(only.finding));
    return { state, mended: [] };
  }
  const half = Math.ceil(batch.length / 2);
  const first = attempt(state, batch.slice(0, half), wanted, givenUp);
  const second = attempt(first.state, batch.slice(half), wanted, givenUp);
  return { state: second.state, mended: [...first.mended, ...second.mended] };
}

function mendedBy({ finding, cure }: Candidate, { inputs }: Faulty): Mended {
  const touched = new Set(cure.edits.flatMap(filesOf));
  const before = inputs.filter(({ path }) => touched.has(path));
  return { finding, cure, before, after: edited(before, cure.edits) };
}

/** What the disk was found guilty of is gone with the entry that it was about. */
function treeAfter({ inputs, onDisk }: Faulty, edits: readonly Edit[]): Faulty {
  const gone = new Set(
    edits.flatMap((edit) =>
      edit.kind === "remove-file" || edit.kind === "move-file" ? [edit.file] : [],
    ),
  );
  return {
    inputs: edited(inputs, edits),
    onDisk: onDisk.filter(({ origin }) => !gone.has(origin.file)),
  };
}

function filesOf(edit: Edit): readonly string[] {
  switch (edit.kind) {
    case "set":
    case "remove":
    case "rename":
    case "append":
      return [edit.at.file];
    case "move-file":
      return [edit.file, edit.to];
    case "recompile":
      return [];
    default:
      return [edit.file];
  }
}

function nameOf({ definition, origin, message }: Finding): string {
  return `${definition.code} ${origin.file} ${origin.pointer} ${message}`;
}

import { gitText } from "../git/git.ts";
import type { MainlineCommit } from "../git/read-mainline.ts";
import { readSigners } from "../git/read-signers.ts";
import { tenantChanges } from "./tenant-changes.ts";
import { readTenantState, type TenantState } from "./tenant-state.ts";
import { type Whereabouts, whereFrom, whereTo } from "./whereabouts.ts";

/** A commit that did something to a tenant. */
export interface TenantEvent {
  readonly commit: MainlineCommit;
  /** Jurisdiction of the tenant after the commit. */
  readonly jurisdiction: string;
  /** `admitted to eu`, `moved from uk to eu`, `removed from eu`, `changed`. */
  readonly what: string;
  readonly changes: readonly string[];
  /** Role of the key that signed, as the commit before declares it; absent where none does. */
  readonly role?: string;
  /** Under which name to ask on, where the tenant left for another jurisdiction: `uk/acme-bank`. */
  readonly onward?: string;
}

const NOTHING: TenantState = {
  input: undefined,
  decisions: new Map(),
  from: new Map(),
  waivers: new Map(),
  register: new Map(),
  move: undefined,
};

/**
 * What the first-parent line says about a tenant, oldest first. It follows the tenant back through
 * jurisdictions and names: a move is a commit in which its file leaves one place and comes up in
 * another with the same legal entity identifier, or with a record of the move. Asked under its old
 * place, it tells where the tenant went.
 */
export function tenantTimeline(
  root: string,
  asked: Whereabouts,
  mainline: readonly MainlineCommit[],
): readonly TenantEvent[] {
  let here = asked;
  let touching = commitsTouching(root, here.name, mainline);
  const events: TenantEvent[] = [];
  for (let index = mainline.length - 1; index >= 0; index--) {
    const commit = mainline[index];
    if (!commit || !touching.has(commit.hash)) continue;
    const parent = mainline[index - 1]?.hash;
    const told = tell({ root, commit, parent }, here);
    if (told.event) events.unshift(told.event);
    if (!told.origin) continue;
    if (told.origin.name !== here.name)
      touching = commitsTouching(root, told.origin.name, mainline);
    here = told.origin;
  }
  return events;
}

/** A commit, and the one before it on the line, if any. */
interface Told {
  readonly root: string;
  readonly commit: MainlineCommit;
  readonly parent: string | undefined;
}

/** What a commit did to the tenant that is `here` after it, and where that one was before. */
function tell(
  { root, commit, parent }: Told,
  here: Whereabouts,
): { event?: TenantEvent; origin?: Whereabouts } {
  const at = (hash: string, { jurisdiction, name }: Whereabouts) =>
    readTenantState(root, hash, jurisdiction, name);
  const after = at(commit.hash, here);
  const before = parent ? at(parent, here) : NOTHING;
  const step = { root, parent: parent ?? "", commit: commit.hash };
  const arrived = after.input !== undefined && before.input === undefined;
  const left = after.input === undefined && before.input !== undefined;
  const origin = arrived && parent ? whereFrom(step, here) : undefined;
  const target = left && parent ? whereTo(step, here) : undefined;
  const changes = tenantChanges(origin && parent ? at(parent, origin) : before, after);
  const what = describeStep(before, after, here, { origin, target });
  if (!what && changes.length === 0) return {};
  // Only a signature that holds says anything about a role: good, by a key known here or not.
  const holds = parent !== undefined && ["G", "U"].includes(commit.signature);
  const role = holds ? readSigners(root, parent).get(commit.key) : undefined;
  const event: TenantEvent = {
    commit,
    jurisdiction: here.jurisdiction,
    what: what ?? "changed",
    changes: target ? [] : changes,
    ...(role !== undefined && { role }),
    ...(target && { onward: `${target.jurisdiction}/${target.name}` }),
  };
  return { event, ...(origin && { origin }) };
}

function describeStep(
  before: TenantState,
  after: TenantState,
  { jurisdiction, name }: Whereabouts,
  { origin, target }: { origin: Whereabouts | undefined; target: Whereabouts | undefined },
): string | undefined {
  if (origin?.jurisdiction === jurisdiction) return `renamed from ${origin.name}`;
  if (origin) return `moved from ${origin.jurisdiction} to ${jurisdiction}`;
  if (target?.jurisdiction === jurisdiction) return `renamed from ${name}`;
  if (target) return `moved from ${jurisdiction} to ${target.jurisdiction}`;
  if (before.input === after.input) return undefined;
  if (before.input === undefined) return `admitted to ${jurisdiction}`;
  if (after.input === undefined) return `removed from ${jurisdiction}`;
  return "input changed";
}

/** Hashes of commits that changed a file of a tenant of this name, a waiver or a register. */
function commitsTouching(
  root: string,
  name: string,
  mainline: readonly MainlineCommit[],
): ReadonlySet<string> {
  const tip = mainline.at(-1)?.hash;
  if (!tip) return new Set();
  const paths = [
    `jurisdictions/*/tenants/${name}.yaml`,
    `jurisdictions/*/tenants/${name}.move.yaml`,
    `apps/*/tenants/${name}/*/evidence.yaml`,
    "apps/*/register.yaml",
    "jurisdictions/*/waivers/**",
  ];
  const globs = paths.map((path) => `:(glob)${path}`);
  const log = ["log", "--first-parent", "--format=%H", tip, "--", ...globs];
  return new Set(gitText(root, log).split("\n"));
}

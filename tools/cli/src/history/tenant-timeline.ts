import { gitText } from "../git/git.ts";
import type { MainlineCommit } from "../git/read-mainline.ts";
import { tenantChanges } from "./tenant-changes.ts";
import { readTenantState, type TenantState } from "./tenant-state.ts";

/** A commit that did something to a tenant. */
export interface TenantEvent {
  readonly commit: MainlineCommit;
  /** Jurisdiction of the tenant after the commit. */
  readonly jurisdiction: string;
  /** `admitted to eu`, `moved from uk to eu`, `removed from eu`, `changed`. */
  readonly what: string;
  readonly changes: readonly string[];
}

const NOTHING: TenantState = {
  input: undefined,
  decisions: new Map(),
  from: new Map(),
  waivers: new Map(),
};

/**
 * What the first-parent line says about a tenant, oldest first. It follows the tenant back through
 * jurisdictions: a move is a commit in which its file leaves one and comes up in another with the
 * same legal entity identifier.
 */
export function tenantTimeline(
  root: string,
  jurisdiction: string,
  name: string,
  mainline: readonly MainlineCommit[],
): readonly TenantEvent[] {
  const touching = new Set(commitsTouching(root, name, mainline));
  const events: TenantEvent[] = [];
  let current = jurisdiction;
  for (let index = mainline.length - 1; index >= 0; index--) {
    const commit = mainline[index];
    if (!commit || !touching.has(commit.hash)) continue;
    const parent = mainline[index - 1]?.hash;
    const after = readTenantState(root, commit.hash, current, name);
    const before = parent ? readTenantState(root, parent, current, name) : NOTHING;
    const arrived = after.input !== undefined && before.input === undefined;
    const origin =
      arrived && parent ? movedFrom(root, parent, commit.hash, name, after) : undefined;
    const earlier = origin && parent ? readTenantState(root, parent, origin, name) : before;
    const changes = tenantChanges(earlier, after);
    const what = describeStep(before, after, current, origin);
    if (what || changes.length > 0) {
      events.unshift({ commit, jurisdiction: current, what: what ?? "changed", changes });
    }
    if (origin) current = origin;
  }
  return events;
}

function describeStep(
  before: TenantState,
  after: TenantState,
  jurisdiction: string,
  origin: string | undefined,
): string | undefined {
  if (origin) return `moved from ${origin} to ${jurisdiction}`;
  if (before.input === after.input) return undefined;
  if (before.input === undefined) return `admitted to ${jurisdiction}`;
  if (after.input === undefined) return `removed from ${jurisdiction}`;
  return "input changed";
}

/** Hashes of commits that changed a file of a tenant of this name, or a waiver. */
function commitsTouching(root: string, name: string, mainline: readonly MainlineCommit[]) {
  const tip = mainline.at(-1)?.hash;
  if (!tip) return [];
  const paths = [
    `jurisdictions/*/tenants/${name}.yaml`,
    `apps/*/tenants/${name}/*/evidence.yaml`,
    "jurisdictions/*/waivers/**",
  ];
  const globs = paths.map((path) => `:(glob)${path}`);
  return gitText(root, ["log", "--first-parent", "--format=%H", tip, "--", ...globs]).split("\n");
}

function movedFrom(
  root: string,
  parent: string,
  commit: string,
  name: string,
  after: TenantState,
): string | undefined {
  const glob = `:(glob)jurisdictions/*/tenants/${name}.yaml`;
  const gone = ["diff", "--no-renames", "--diff-filter=D", "--name-only", parent, commit];
  const codes = gitText(root, [...gone, "--", glob])
    .split("\n")
    .flatMap((path) => path.split("/")[1] ?? []);
  const wanted = identifier(after.input);
  return codes.find(
    (code) => wanted && identifier(readTenantState(root, parent, code, name).input) === wanted,
  );
}

function identifier(input: string | undefined): string | undefined {
  return /\blei: *"?([A-Z0-9]+)/.exec(input ?? "")?.[1];
}

import { gitText } from "../git/git.ts";
import { readTenantState } from "./tenant-state.ts";

/** A tenant's home: jurisdiction and name of its file. */
export interface Whereabouts {
  readonly jurisdiction: string;
  readonly name: string;
}

/** A commit and the one before it on the line. */
export interface Step {
  readonly root: string;
  readonly parent: string;
  readonly commit: string;
}

/** Where a tenant that came up in a commit was before; undefined for one that is new. */
export function whereFrom(step: Step, here: Whereabouts): Whereabouts | undefined {
  const now = readTenantState(step.root, step.commit, here.jurisdiction, here.name);
  return find(step, "D", (there) => {
    const then = readTenantState(step.root, step.parent, there.jurisdiction, there.name);
    if (isSame(now.input, then.input)) return true;
    return there.name === here.name && now.move?.from === there.jurisdiction;
  });
}

/** Where a tenant that left in a commit has gone; undefined for one that is no more. */
export function whereTo(step: Step, here: Whereabouts): Whereabouts | undefined {
  const then = readTenantState(step.root, step.parent, here.jurisdiction, here.name);
  return find(step, "A", (there) => {
    const now = readTenantState(step.root, step.commit, there.jurisdiction, there.name);
    if (isSame(now.input, then.input)) return true;
    return there.name === here.name && now.move?.from === here.jurisdiction;
  });
}

/** The first tenant whose file was added (A) or deleted (D) in a commit and that fits. */
function find(
  { root, parent, commit }: Step,
  filter: "A" | "D",
  fits: (there: Whereabouts) => boolean,
): Whereabouts | undefined {
  const listing = gitText(root, [
    "diff",
    "--no-renames",
    `--diff-filter=${filter}`,
    "--name-only",
    parent,
    commit,
    "--",
    ":(glob)jurisdictions/*/tenants/*.yaml",
  ]);
  return listing
    .split("\n")
    .flatMap((path) => {
      const [, jurisdiction, , file] = path.split("/");
      if (!jurisdiction || !file || file.endsWith(".move.yaml")) return [];
      return [{ jurisdiction, name: file.replace(/\.yaml$/, "") }];
    })
    .find(fits);
}

/** The legal entity identifier says who somebody is, whatever the file is called. */
function isSame(left: string | undefined, right: string | undefined): boolean {
  const wanted = identifier(left);
  return wanted !== undefined && wanted === identifier(right);
}

function identifier(input: string | undefined): string | undefined {
  return /\blei: *"?([A-Z0-9]+)/.exec(input ?? "")?.[1];
}

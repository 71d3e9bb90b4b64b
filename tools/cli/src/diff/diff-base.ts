import { GitError, gitText } from "../git/git.ts";

/** What a work tree or a commit is compared with, and what it is called. */
export interface DiffBase {
  readonly name: string;
  readonly commit: string;
}

/** Where work is merged, as a clone calls it. */
const MAINLINE = "origin/main";

/**
 * The commit at which `head` left the line of `wanted`: what a merge would add is compared, and
 * not what others have merged meanwhile. Without `wanted` the line is `origin/main`, and where
 * there is none, the commit of `head` itself. Throws GitError for a revision that is not there.
 */
export function diffBase(root: string, wanted: string | undefined, head: string): DiffBase {
  const name = wanted ?? (exists(root, MAINLINE) ? MAINLINE : head);
  const commit = commitOf(root, name);
  return { name, commit: mergeBase(root, commit, commitOf(root, head)) ?? commit };
}

/** Full hash of a revision; throws GitError when there is none. */
export function commitOf(root: string, revision: string): string {
  const ask = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`];
  const hash = attempt(() => gitText(root, ask));
  if (hash === undefined) throw new GitError(`Git knows no commit "${revision}" here`);
  return hash;
}

/** Undefined for two lines without a common commit, as in a clone that is too shallow. */
function mergeBase(root: string, left: string, right: string): string | undefined {
  return attempt(() => gitText(root, ["merge-base", left, right]));
}

function exists(root: string, revision: string): boolean {
  return attempt(() => commitOf(root, revision)) !== undefined;
}

function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

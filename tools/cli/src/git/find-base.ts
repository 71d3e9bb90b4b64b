import { GitError, gitText } from "./git.ts";

/** Where the way of a change begins, and what its commits declare. */
export interface BaseCommit {
  readonly hash: string;
  /** Values of all `Effect:` trailers from there to HEAD, of side branches too. */
  readonly effects: ReadonlySet<string>;
}

/**
 * The commit that HEAD and `revision` last had in common: what was merged into `revision` since is
 * no part of this change. Throws GitError for a revision that is not here, with what to do.
 */
export function findBase(root: string, revision: string): BaseCommit {
  const named = commitAt(root, revision);
  const hash = commonWithHead(root, revision, named);
  const trailers = gitText(root, [
    "log",
    "--format=%(trailers:key=Effect,valueonly,unfold)",
    `${hash}..HEAD`,
  ]);
  const effects = trailers.split(/[\n,]/).map((effect) => effect.trim());
  return { hash, effects: new Set(effects.filter((effect) => effect !== "")) };
}

function commitAt(root: string, revision: string): string {
  try {
    return gitText(root, ["rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`]);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new GitError(
      `there is no commit "${revision}" to compare with; fetch it first: git fetch origin\n` +
        `       (Git says: ${error.message})`,
    );
  }
}

function commonWithHead(root: string, revision: string, named: string): string {
  try {
    return gitText(root, ["merge-base", named, "HEAD"]);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new GitError(
      `"${revision}" and HEAD have no commit in common here; a shallow clone needs more of the ` +
        "history: git fetch --unshallow",
    );
  }
}

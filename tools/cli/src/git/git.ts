import { spawnSync } from "node:child_process";

/** Git could not do what it was asked: the reason in Git's own words. */
export class GitError extends Error {
  override readonly name = "GitError";
}

/** What a call of Git may be given besides its arguments. */
export interface GitCall {
  /** Standard input. */
  readonly input?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** More than any tree of ours: 10,000 tenants are 130 MiB of output. */
const LARGEST = 1024 ** 3;

/** No questions, no fetching of what a partial clone left out, words in English. */
const SILENT = { GIT_TERMINAL_PROMPT: "0", GIT_NO_LAZY_FETCH: "1", LC_ALL: "C" };

/**
 * Standard output of one Git command in the repository at `root`, as bytes: blobs need not be
 * text. Never asks at a terminal. Throws GitError when Git ends with anything but 0.
 */
export function gitBytes(root: string, args: readonly string[], call: GitCall = {}): Buffer {
  const { status, stdout, stderr, error } = spawnSync("git", ["-C", root, ...args], {
    env: { ...process.env, ...SILENT, ...call.env },
    maxBuffer: LARGEST,
    ...(call.input !== undefined && { input: call.input }),
  });
  if (error) throw new GitError(`git could not be started (${error.message})`);
  if (status !== 0)
    throw new GitError(stderr.toString("utf8").trim() || `git ended with ${status}`);
  return stdout;
}

/** The same as one line of text, without the line break at its end. */
export function gitText(root: string, args: readonly string[], call: GitCall = {}): string {
  return gitBytes(root, args, call).toString("utf8").trimEnd();
}

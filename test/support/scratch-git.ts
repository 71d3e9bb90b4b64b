import { execFileSync } from "node:child_process";

/** Git that knows nobody's settings: the same commit on every machine. */
export const GIT_ENV = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "platform@acme.example",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "platform@acme.example",
} as const;

/** Runs Git in a scratch repository and returns its output without the last line break. */
export function git(root: string, args: readonly string[], date = "2026-11-01T10:00:00Z"): string {
  const env = {
    ...process.env,
    ...GIT_ENV,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
  const text = execFileSync("git", ["-C", root, ...args], { encoding: "utf8", env, stdio: "pipe" });
  return text.trimEnd();
}

/** Makes a repository of the folder and commits all of it. */
export function initialise(root: string): void {
  git(root, ["init", "--quiet", "--initial-branch=main"]);
  commitAll(root, "all there is");
}

/** Commits everything that lies in the folder; returns the hash. */
export function commitAll(root: string, message: string, date?: string): string {
  git(root, ["add", "--all"]);
  git(root, ["commit", "--quiet", "--allow-empty", "-m", message], date);
  return git(root, ["rev-parse", "HEAD"]);
}

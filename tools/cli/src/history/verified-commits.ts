import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { gitText } from "../git/git.ts";

/**
 * Commits of this repository that held, from the user's cache folder. A hash names its content,
 * so what held once holds; whoever does not trust the folder removes it.
 */
export function readVerified(root: string): readonly string[] {
  const path = cacheFile(root);
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => /^[0-9a-f]{40,64}$/.test(line));
}

/** Writes the same list; after each commit, so that a run may be interrupted. */
export function writeVerified(root: string, commits: ReadonlySet<string>): void {
  const path = cacheFile(root);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${[...commits].join("\n")}\n`);
}

/** One file for each repository, named by its oldest commit. */
function cacheFile(root: string): string {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  const first = gitText(root, ["rev-list", "--max-parents=0", "HEAD"]).split("\n").at(-1);
  return join(cache, "bailiwick", "verified-history", `${first}.txt`);
}

import { fileURLToPath } from "node:url";
import { hasErrors } from "@bailiwick/model/outcome";
import { ExitCode } from "../exit-code.ts";
import { GitError, gitText } from "../git/git.ts";
import { type MainlineCommit, readMainline } from "../git/read-mainline.ts";
import { compileRevision } from "../history/compile-revision.ts";
import { type Rerun, rerunCommit } from "../history/rerun-commit.ts";
import { readVerified, writeVerified } from "../history/verified-commits.ts";
import { count } from "../print/counts.ts";
import { progressBar } from "../print/progress-bar.ts";
import { visible } from "../print/visible.ts";
import type { Terminal } from "../terminal.ts";

/** A commit whose output is not what it compiles to. */
interface Failure {
  readonly commit: string;
  readonly subject: string;
  /** First differing file, or why its compiler refused the tree. */
  readonly first: string;
}

/**
 * Holds the `apps/` of each first-parent commit of a range against what its own compiler makes of
 * its inputs. A commit that held is not compiled again. Returns the exit code: 1 when one fails.
 */
export function verifyHistory(root: string, range: string, terminal: Terminal): number {
  const commits = commitsOf(root, range);
  const verified = new Set(readVerified(root));
  const running = runningTools();
  const failures: Failure[] = [];
  const note = (text: string) => terminal.note(terminal.live ? CLEAR + text : text);
  commits.forEach((commit, index) => {
    if (verified.has(commit.hash)) return;
    tellProgress(index + 1, commits.length, commit.hash.slice(0, 12), terminal);
    const theirs = tools(root, commit.hash);
    if (theirs === "") note("no compiler in that commit: the one that runs is used\n");
    const here = theirs === "" || theirs === running;
    const result = here ? compileHere(root, commit) : rerunCommit(root, commit.hash, note);
    const first = result.refused?.split("\n")[0] ?? result.differing[0];
    if (first === undefined) writeVerified(root, verified.add(commit.hash));
    else failures.push({ commit: commit.hash, subject: commit.subject, first });
  });
  if (terminal.live) terminal.note(CLEAR);
  tell(commits, failures, terminal);
  return failures.length > 0 ? ExitCode.findings : ExitCode.fine;
}

/** Back to the beginning of the line, and nothing on it. */
const CLEAR = "\r\u001B[K";

/** A bar that is written over where somebody looks, and one line each in a log. */
function tellProgress(done: number, total: number, what: string, to: Terminal): void {
  if (to.live) to.note(`${CLEAR}${progressBar(done, total, what)}`);
  else to.note(`${done} of ${total}  ${what}\n`);
}

function tell(commits: readonly MainlineCommit[], failures: readonly Failure[], to: Terminal) {
  const backwards = commits.filter(({ day, mergedBy }) => day < mergedBy);
  if (to.format === "json") {
    const told = backwards.map(({ hash, day, mergedBy }) => ({ commit: hash, day, mergedBy }));
    to.print(
      `${JSON.stringify({ commits: commits.length, failures, backwards: told }, null, 2)}\n`,
    );
    return;
  }
  for (const { commit, subject, first } of failures) {
    to.print(visible(`error: ${commit.slice(0, 12)}  ${subject}\n       ${first}\n`));
  }
  for (const { hash, day, mergedBy } of backwards) {
    to.print(`warning: ${hash.slice(0, 12)} is dated ${day}, after one of ${mergedBy}\n`);
  }
  to.print(`${count(commits.length, "commit")}, ${failures.length} failed\n`);
}

/** `A..B` leaves A out, as in Git; a single revision means everything up to it. */
function commitsOf(root: string, range: string): readonly MainlineCommit[] {
  const [from, to] = range.includes("..") ? range.split("..") : ["", range];
  const mainline = readMainline(root, to || "HEAD");
  if (!from) return mainline;
  const first = gitText(root, ["rev-parse", "--verify", `${from}^{commit}`]);
  const index = mainline.findIndex(({ hash }) => hash === first);
  if (index >= 0) return mainline.slice(index + 1);
  throw new Error(`${from} is not on the first-parent line of ${to || "HEAD"}`);
}

/** Of the program that runs; undefined when it is not as committed, so that it equals none. */
function runningTools(): string | undefined {
  const own = fileURLToPath(new URL("../../../..", import.meta.url));
  try {
    const edits = gitText(own, ["status", "--porcelain", "--", "tools", "package-lock.json"]);
    return edits === "" ? tools(own, "HEAD") : undefined;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

/** Hashes of what decides how a commit is compiled. */
function tools(root: string, commit: string): string {
  return gitText(root, ["ls-tree", commit, "--", "tools", "package-lock.json"]);
}

/** The compiler of that commit is the one that runs: no scratch folder is needed. */
function compileHere(root: string, { hash }: MainlineCommit): Rerun {
  const { compilation, outputs, writes } = compileRevision(root, hash);
  const { findings } = compilation;
  if (hasErrors(findings)) {
    const first = findings.find(({ definition }) => definition.severity === "error");
    return {
      files: outputs.length,
      differing: [],
      refused: `${first?.definition.code}: ${first?.message}`,
    };
  }
  const { create, update, remove, foreign } = writes;
  const written = [...create, ...update].map(({ path }) => path);
  const differing = [...written, ...remove, ...foreign].sort();
  return { files: outputs.length, differing, refused: undefined };
}

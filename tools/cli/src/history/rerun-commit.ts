import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gitBytes } from "../git/git.ts";
import { readRevision } from "../git/read-revision.ts";
import { isOutput } from "../tree/tree-paths.ts";
import { walkOutputs } from "./walk-outputs.ts";

/** What compiling a commit again gave. */
export interface Rerun {
  /** Files that were compared. */
  readonly files: number;
  /** Paths that are missing, too many or different, sorted. */
  readonly differing: readonly string[];
  /** What its compiler said when it refused the tree; undefined when it did not. */
  readonly refused: string | undefined;
}

/**
 * Compiles a commit with its own compiler in a scratch folder and compares with its `apps/`. The
 * repository is not touched; the folder is removed, also when something fails.
 */
export function rerunCommit(root: string, commit: string, note: (text: string) => void): Rerun {
  const scratch = mkdtempSync(join(tmpdir(), "bailiwick-rerun-"));
  const remove = () => rmSync(scratch, { recursive: true, force: true });
  const interrupted = () => {
    remove();
    process.exit(130);
  };
  process.once("SIGINT", interrupted);
  try {
    const archive = gitBytes(root, ["archive", "--format=tar", commit]);
    run("tar", ["-xf", "-", "-C", scratch], scratch, archive);
    linkPackages(root, scratch, note);
    return compileAgain(root, commit, scratch);
  } finally {
    process.off("SIGINT", interrupted);
    remove();
  }
}

/** Without the committed output nothing can be left over from it. */
function compileAgain(root: string, commit: string, scratch: string): Rerun {
  const { texts, others } = readRevision(root, commit, ["apps"]);
  const committed = new Map(
    texts.filter(({ path }) => isOutput(path)).map(({ path, text }) => [path, text]),
  );
  for (const path of committed.keys()) rmSync(join(scratch, path), { force: true });
  const program = join(scratch, "tools/cli/bin/bailiwick.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "compile"], {
    cwd: scratch,
    encoding: "utf8",
    maxBuffer: 1024 ** 3,
  });
  if (status !== 0) {
    return { files: committed.size, differing: [], refused: `${stdout}${stderr}`.trim() };
  }
  const compiled = walkOutputs(scratch);
  const differing = [...new Set([...committed.keys(), ...compiled.keys()])]
    .filter((path) => committed.get(path) !== compiled.get(path))
    .concat(others)
    .sort();
  return { files: committed.size, differing, refused: undefined };
}

/**
 * Links each package and not the folder: the workspaces in it would be those of today. Installs
 * what the commit's own lockfile says when it says something else.
 */
function linkPackages(root: string, scratch: string, note: (text: string) => void): void {
  if (lockfile(root) === undefined || lockfile(root) !== lockfile(scratch)) {
    note("installing the packages of that commit's own lockfile: npm ci\n");
    run("npm", ["ci", "--no-audit", "--no-fund"], scratch);
    return;
  }
  const packages = join(scratch, "node_modules");
  // A commit may hold a link of this name: nothing is written through it.
  rmSync(packages, { recursive: true, force: true });
  mkdirSync(join(packages, "@bailiwick"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules"))) {
    if (name === "@bailiwick" || name === ".cache") continue;
    symlinkSync(join(root, "node_modules", name), join(packages, name));
  }
  for (const name of readdirSync(join(scratch, "tools"))) {
    const tool = join(scratch, "tools", name);
    if (existsSync(join(tool, "package.json")))
      symlinkSync(tool, join(packages, "@bailiwick", name));
  }
}

function lockfile(folder: string): string | undefined {
  const path = join(folder, "package-lock.json");
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function run(program: string, args: readonly string[], cwd: string, input?: Buffer): void {
  const { status, stderr, error } = spawnSync(program, args, { cwd, ...(input && { input }) });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr.toString("utf8")}`);
}

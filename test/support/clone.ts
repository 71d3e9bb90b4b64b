import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Root of this repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The rooms that a command reads or writes. */
const DATA = ["jurisdictions", "templates", "policies", "apps"];

/** A copy of the repository's data in a folder of its own; `dispose` removes it. */
export function copyData(): { root: string; dispose: () => void } {
  const root = mkdtempSync(join(tmpdir(), "bailiwick-"));
  for (const room of DATA) cpSync(join(ROOT, room), join(root, room), { recursive: true });
  return { root, dispose: () => rmSync(root, { recursive: true, force: true }) };
}

/** A copy of the whole repository, its packages linked; for tools that look at the workspace. */
export function copyRepository(): { root: string; dispose: () => void } {
  const root = mkdtempSync(join(tmpdir(), "bailiwick-"));
  for (const name of readdirSync(ROOT).filter(
    (each) => ![".git", ".nx", "node_modules"].includes(each),
  )) {
    cpSync(join(ROOT, name), join(root, name), { recursive: true, verbatimSymlinks: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  return { root, dispose: () => rmSync(root, { recursive: true, force: true }) };
}

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command line, as a user would, without a terminal. */
export function bailiwick(
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {},
): Ended {
  const program = join(ROOT, "tools/cli/bin/bailiwick.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
    encoding: "utf8",
    input: options.input ?? "",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EngineError } from "./engine-error.ts";
import { runProgram } from "./run-program.ts";

/**
 * Asks the Go on `PATH` for its version before it is given work: Go's own complaint about an old
 * toolchain names neither the purpose (`build kyverno v1.19.1`) nor what to install. The version
 * needed is the `go` line of the folder's go.mod.
 */
export async function demandGo(
  purpose: string,
  moduleFolder: string,
  environment: NodeJS.ProcessEnv,
): Promise<void> {
  const needed = neededVersion(moduleFolder);
  const found = await foundVersion(environment);
  if (found !== undefined && isAtLeast(found, needed)) return;
  const problem = found === undefined ? 'no "go" answers on PATH' : `the "go" on PATH is ${found}`;
  throw new EngineError(`Go ${needed} or newer is needed to ${purpose} (once); ${problem}`);
}

function neededVersion(moduleFolder: string): string {
  const line = /^go (\d+\.\d+)/m.exec(readFileSync(join(moduleFolder, "go.mod"), "utf8"));
  if (!line?.[1]) throw new EngineError(`${moduleFolder}: go.mod has no "go" line`);
  return line[1];
}

/** Asked outside any module, without toolchain switching: what is there, not what could be. */
async function foundVersion(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  try {
    const { stdout } = await runProgram({
      command: "go",
      arguments: ["env", "GOVERSION"],
      folder: tmpdir(),
      environment: { ...environment, GOTOOLCHAIN: "local", GOFLAGS: "" },
    });
    return /go\d+\.\d+\S*/.exec(stdout)?.[0];
  } catch {
    return undefined;
  }
}

function isAtLeast(found: string, needed: string): boolean {
  const [major = 0, minor = 0] = numbersOf(found);
  const [neededMajor = 0, neededMinor = 0] = numbersOf(needed);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

function numbersOf(version: string): readonly number[] {
  return [...version.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}

import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withBuildLock } from "./build-lock.ts";
import { demandGo } from "./demand-go.ts";
import { engineDigest } from "./engine-digest.ts";
import { EngineError } from "./engine-error.ts";
import { type EngineName, type EnginePin, enginePin } from "./engine-pin.ts";
import { enginesCache } from "./engines-cache.ts";
import { goEnvironment } from "./go-environment.ts";
import { lastLines } from "./last-lines.ts";
import { runProgram } from "./run-program.ts";
import { type ProgressOptions, showProgress } from "./show-progress.ts";

/** How an engine is built; everything has a default. */
export interface BuildOptions extends ProgressOptions {
  /** Variables that decide the cache folder and which Go is found; the process's own by default. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Folder with go.mod and go.sum; the engine's own below `tools/engines/` by default. */
  readonly moduleFolder?: string;
  /** Gives a build up that nobody waits for any more. */
  readonly signal?: AbortSignal;
}

/** No path of this machine and no commit in the binary. */
const FLAGS = ["-trimpath", "-buildvcs=false"];

const ENGINES_FOLDER = fileURLToPath(new URL("..", import.meta.url));

/**
 * Path of an engine's binary in the user's cache folder, built on first use:
 * `$XDG_CACHE_HOME/bailiwick/engines/<digest>/<name>`. Needs Go only when it builds; throws an
 * EngineError when Go is missing, too old, or fails.
 */
export async function buildEngine(name: EngineName, options: BuildOptions = {}): Promise<string> {
  const environment = options.environment ?? process.env;
  const pin = enginePin(name);
  const moduleFolder = options.moduleFolder ?? join(ENGINES_FOLDER, pin.folder);
  const file = process.platform === "win32" ? `${name}.exe` : name;
  const binary = join(enginesCache(environment), engineDigest(pin, moduleFolder), file);
  if (existsSync(binary)) return binary;

  await demandGo(`build ${pin.name} ${pin.version}`, moduleFolder, environment);
  mkdirSync(dirname(binary), { recursive: true });
  const onWait = () => options.onProgress?.(`waiting for another process that builds ${name} …`);
  await withBuildLock(`${binary}.lock`, onWait, async () => {
    if (!existsSync(binary)) await build(pin, moduleFolder, binary, options);
  });
  return binary;
}

async function build(
  pin: EnginePin,
  moduleFolder: string,
  binary: string,
  options: BuildOptions,
): Promise<void> {
  const title = `${pin.name} ${pin.version}`;
  const text = `building ${title} (once, about ${pin.minutes} minutes) …`;
  const endProgress = showProgress(text, options);
  const unfinished = `${binary}.${process.pid}.unfinished`;
  try {
    const end = await runProgram({
      command: "go",
      arguments: ["build", ...FLAGS, ...linkerFlags(pin), "-o", unfinished, pin.package],
      folder: moduleFolder,
      environment: goEnvironment(options.environment ?? process.env),
      ...(options.signal && { signal: options.signal }),
    });
    if (!end.successful || !existsSync(unfinished)) {
      const words = lastLines(end.stderr + end.stdout);
      throw new EngineError(`${title} could not be built (go build: ${end.ending})${words}`);
    }
    renameSync(unfinished, binary);
  } finally {
    endProgress();
    rmSync(unfinished, { force: true });
  }
}

function linkerFlags({ linked }: EnginePin): readonly string[] {
  return linked === undefined ? [] : [`-ldflags=${linked}`];
}

import { spawn } from "node:child_process";

/** A program to run to its end, without a shell. */
interface Program {
  /** Path, or a name that is looked up on the `PATH` of `environment`. */
  readonly command: string;
  readonly arguments: readonly string[];
  /** Working folder. */
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** What it reads on standard input; nothing when left out. */
  readonly input?: string;
  /** Ends the program early; the run then rejects. */
  readonly signal?: AbortSignal;
}

/** What a program left behind. */
export interface ProgramEnd {
  readonly stdout: string;
  readonly stderr: string;
  /** `exit code 1` or `signal SIGKILL`: for messages, never for a verdict. */
  readonly ending: string;
  /** True when the program says itself that it did its work. */
  readonly successful: boolean;
}

/** Runs a program and collects what it prints; rejects only when it cannot be started. */
export function runProgram(program: Program): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(program.command, program.arguments, {
      cwd: program.folder,
      env: program.environment,
      ...(program.signal && { signal: program.signal }),
      stdio: [program.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
    });
    // A program may end without having read everything; its answer then says what it made of it.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(program.input);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      resolve({
        stdout: Buffer.concat(stdout).toString("utf8"),
        stderr: Buffer.concat(stderr).toString("utf8"),
        ending: signal ? `signal ${signal}` : `exit code ${code}`,
        successful: code === 0,
      });
    });
  });
}

import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ProcessDied } from "./process-died.ts";
import { stopProcess } from "./stop-process.ts";

/** A program that serves until it is stopped. */
export interface LiveProgram {
  /** For people, with whose it is: `kube-apiserver (eu)`. */
  readonly name: string;
  readonly command: string;
  readonly arguments: readonly string[];
  /** Variables beside this process's own. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Working folder; the folder of the run when left out. */
  readonly folder?: string;
  /** True once it serves; asked several times a second. A program without it is ready at once. */
  readonly isReady?: () => Promise<boolean>;
  /** How long it may take to be ready, in seconds; 120 when left out. */
  readonly patience?: number;
}

/** A program that was started. */
interface LiveProcess {
  readonly name: string;
  readonly pid: number;
  /** File with all that it prints. */
  readonly log: string;
  /** Ends it, and all that it started; it is not missed afterwards. */
  stop(): Promise<void>;
}

/** All that a run started. */
export interface Supervisor {
  /** Folder of the run: logs, certificates, stores. */
  readonly folder: string;
  /** What runs, in order of its start. */
  readonly running: () => readonly LiveProcess[];
  /** Starts a program and waits until it is ready. */
  start(program: LiveProgram): Promise<LiveProcess>;
  /** The result of `work`; rejects at once when a process dies or the run is interrupted. */
  unlessBroken<T>(work: Promise<T>): Promise<T>;
  /**
   * Why something failed: the process that died, where one did, else `error` itself. A connection
   * breaks a moment before its server is known to be gone, so this waits that moment.
   */
  causeOf(error: unknown): Promise<Error>;
  /** Ends the run for a reason from outside, such as Ctrl-C; only the first reason counts. */
  interrupt(reason: Error): void;
  /** Stops everything, the youngest first. */
  stopAll(): Promise<void>;
}

/** Milliseconds between a broken connection and the news that its server is gone, at most. */
const MOMENT = 1_500;

/** Milliseconds between two questions whether a program is ready. */
const LOOK = 150;

/**
 * Starts programs, each with a log below `folder`, and keeps watch: the first one that ends without
 * having been asked is the cause of all that fails after it, so it alone is told (ProcessDied).
 */
export function supervise(folder: string): Supervisor {
  const running: LiveProcess[] = [];
  const broken = Promise.withResolvers<never>();
  // Whoever waits hears of it; that nobody waits just now is no fault of its own.
  broken.promise.catch(() => undefined);
  const unlessBroken = <T>(work: Promise<T>) => Promise.race([broken.promise, work]);
  let closed = false;
  const start = async (program: LiveProgram) => {
    if (closed) throw new Error(`${program.name} is not started: the run is over`);
    const started = launch(program, folder, running, broken.reject);
    await unlessBroken(started.then((process) => untilReady(program, process)));
    return started;
  };
  return {
    folder,
    running: () => [...running],
    start,
    unlessBroken,
    causeOf: (error) =>
      unlessBroken(pause(MOMENT)).then(
        () => (error instanceof Error ? error : new Error(String(error))),
        (cause: Error) => cause,
      ),
    interrupt: broken.reject,
    stopAll: async () => {
      closed = true;
      for (const process of [...running].reverse()) await process.stop();
    },
  };
}

/** A process group of its own: what a program starts itself is stopped with it. */
async function launch(
  program: LiveProgram,
  folder: string,
  running: LiveProcess[],
  onDeath: (cause: ProcessDied) => void,
): Promise<LiveProcess> {
  const { name, command } = program;
  mkdirSync(join(folder, "logs"), { recursive: true });
  const log = join(folder, "logs", `${name.replace(/[^a-z0-9]+/gi, "-").replace(/-$/, "")}.log`);
  const output = openSync(log, "a");
  const environment = { ...process.env, ...program.environment };
  const child = spawn(command, program.arguments, {
    cwd: program.folder ?? folder,
    env: environment,
    stdio: ["ignore", output, output],
    detached: true,
  });
  closeSync(output);
  let wanted = true;
  const forget = () => running.splice(running.indexOf(started), 1);
  const ended = new Promise<void>((resolve) => {
    const end = (ending: string) => {
      if (wanted) onDeath(new ProcessDied(name, ending, log));
      resolve();
    };
    child.once("error", (error) => end(`could not be started: ${error.message}`));
    child.once("exit", (code, signal) => end(`ended with ${signal ?? `code ${code}`}`));
  });
  const stop = async () => {
    wanted = false;
    if (running.includes(started)) forget();
    await stopProcess(started.pid, ended);
  };
  const started: LiveProcess = { name, pid: child.pid ?? 0, log, stop };
  running.push(started);
  return started;
}

async function untilReady(program: LiveProgram, process: LiveProcess): Promise<void> {
  const { isReady, patience = 120 } = program;
  if (!isReady) return;
  const end = Date.now() + patience * 1_000;
  while (Date.now() < end) {
    if (await isReady().catch(() => false)) return;
    await pause(LOOK);
  }
  throw new ProcessDied(program.name, `was not ready after ${patience} s`, process.log);
}

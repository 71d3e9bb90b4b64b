import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Ground } from "./ground.ts";
import { Interrupted } from "./processes/interrupted.ts";
import { type Supervisor, supervise } from "./processes/supervisor.ts";

/** A run from its first process to its last. */
export interface Run {
  readonly supervisor: Supervisor;
  /** Aborted when somebody ends the run. */
  readonly signal: AbortSignal;
  /** Folder with a log for each process. */
  readonly logs: string;
  readonly say: Ground["say"];
  readonly atEnd: Ground["atEnd"];
  /** Stops everything; of the run's folder only the logs stay, and those only when it failed. */
  close(passed: boolean): Promise<void>;
}

/** Opens a folder for a run; a signal ends the run as a process that died would. */
export function openRun(): Run {
  const folder = mkdtempSync(join(tmpdir(), "bailiwick-live-"));
  const supervisor = supervise(folder);
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      supervisor.interrupt(new Interrupted(signal));
      controller.abort();
    });
  }
  const endings: (() => void | Promise<void>)[] = [];
  return {
    supervisor,
    signal: controller.signal,
    logs: join(folder, "logs"),
    say: (line) => console.error(line),
    atEnd: (work) => endings.unshift(work),
    close: async (passed) => {
      for (const end of endings) await Promise.resolve(end()).catch(() => undefined);
      await supervisor.stopAll();
      for (const name of passed ? [""] : readdirSync(folder)) {
        if (name !== "logs") rmSync(join(folder, name), { recursive: true, force: true });
      }
    },
  };
}

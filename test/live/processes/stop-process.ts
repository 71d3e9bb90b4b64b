import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds that a process has to end by itself. */
const GRACE = 10_000;

/** Ends a process and the group it leads: asked first, forced when it does not listen. */
export async function stopProcess(pid: number, ended: Promise<void>): Promise<void> {
  if (!signalGroup(pid, "SIGTERM")) return;
  const timer = new AbortController();
  const late = pause(GRACE, "late", { signal: timer.signal }).catch(() => "");
  if ((await Promise.race([ended, late])) === "late") signalGroup(pid, "SIGKILL");
  await ended;
  timer.abort();
  // What it started and left behind belongs to the run as well.
  signalGroup(pid, "SIGKILL");
}

function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

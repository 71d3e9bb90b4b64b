import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds between two signs of life of the process that builds. */
const HEARTBEAT = 1_000;

/** Milliseconds without a sign of life after which a lock belongs to nobody. */
const STALE = 15_000;

/** Milliseconds between two looks at somebody else's lock. */
const LOOK = 200;

/**
 * Runs `work` while `path` says that this process does it; others wait. A courtesy that saves a
 * second build, not what makes one safe: builders rename their result into place, so two that do
 * run at once (a clock that jumps, a machine that slept) only waste time.
 */
export async function withBuildLock<T>(
  path: string,
  onWait: () => void,
  work: () => Promise<T>,
): Promise<T> {
  for (let waited = false; !takeLock(path); waited = true) {
    if (!waited) onWait();
    if (isAbandoned(path)) rmSync(path, { force: true });
    else await pause(LOOK);
  }
  const heartbeat = setInterval(() => touch(path), HEARTBEAT);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    rmSync(path, { force: true });
  }
}

/** A hard link appears with its content or not at all; an opened file is empty for a moment. */
function takeLock(path: string): boolean {
  const own = `${path}.${process.pid}.${crypto.randomUUID()}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function isAbandoned(path: string): boolean {
  try {
    if (Date.now() - statSync(path).mtimeMs > STALE) return true;
    process.kill(Number(readFileSync(path, "utf8")), 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Somebody took the lock for abandoned; the build goes on and its rename stays atomic.
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

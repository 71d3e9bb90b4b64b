import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/**
 * Removes compile caches `go-build-<module>-<pid>` below `folder` whose process is gone: a build
 * that was killed had no time to remove its own, and it may be gigabytes.
 */
export function removeAbandonedCaches(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = /^go-build-.+-(\d+)$/.exec(name)?.[1];
    if (pid && !lives(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process lives as well.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds between two looks: an Argo CD answers in seconds. */
const LOOK = 500;

/**
 * Looks again until something is found and gives it back; undefined once `seconds` have passed, for
 * steps that tell in their table that nothing came.
 */
export async function eventually<T>(
  seconds: number,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const found = await look();
    if (found !== undefined || Date.now() > end) return found;
    await pause(LOOK);
  }
}

import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds between two looks: few at first, more when it takes long, since looking costs. */
const FIRST_LOOK = 200;
const LAST_LOOK = 1_500;

/**
 * Looks until something is there and gives it back. After `seconds` it throws what it waited for,
 * in the words of `purpose`: `the pod web to be bound`. The default is for a machine that is busy
 * with other things; a quiet one needs a tenth.
 */
export async function until<Found>(
  purpose: string,
  look: () => Promise<Found | undefined | false>,
  seconds = 240,
): Promise<Found> {
  const end = Date.now() + seconds * 1_000;
  for (let wait = FIRST_LOOK; ; wait = Math.min(wait * 1.3, LAST_LOOK)) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${purpose}`);
    await pause(wait);
  }
}

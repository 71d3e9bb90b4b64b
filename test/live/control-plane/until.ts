import { setTimeout as pause } from "node:timers/promises";

/** Milliseconds between two looks. */
const LOOK = 200;

/**
 * Looks until something is there and gives it back. After `seconds` it throws what it waited for,
 * in the words of `purpose`: `the pod web to be bound`.
 */
export async function until<Found>(
  purpose: string,
  look: () => Promise<Found | undefined | false>,
  seconds = 60,
): Promise<Found> {
  const end = Date.now() + seconds * 1_000;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`waited ${seconds} s for ${purpose}`);
    await pause(LOOK);
  }
}

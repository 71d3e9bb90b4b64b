import type { Place } from "./catalog.ts";

/** What its provider calls a region; output names it so. A region without one is refused before. */
export function regionName({ entry }: Place): string {
  return entry.region?.name ?? entry.name;
}

import { distance } from "fastest-levenshtein";

/** More edits than this are another word. */
const MOST_EDITS = 3;

/** The key that was most likely meant: at most a third of it is wrong. Case counts for nothing. */
export function nearestKey(key: string, candidates: Iterable<string>): string | undefined {
  let nearest: { candidate: string; edits: number } | undefined;
  for (const candidate of [...candidates].sort()) {
    const edits = distance(key.toLowerCase(), candidate.toLowerCase());
    const most = Math.min(MOST_EDITS, Math.ceil(Math.max(key.length, candidate.length) / 3));
    if (edits <= most && edits < (nearest?.edits ?? Number.POSITIVE_INFINITY)) {
      nearest = { candidate, edits };
    }
  }
  return nearest?.candidate;
}

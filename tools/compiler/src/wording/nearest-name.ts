import { distance } from "fastest-levenshtein";

/** Costs more than any slip of the keyboard, so that a beginning never beats a near spelling. */
const COST_OF_A_BEGINNING = 100;

/** Shorter beginnings fit too many names. */
const SHORTEST_BEGINNING = 4;

/**
 * The candidate a person most likely meant by `name`, or undefined where nothing is near enough
 * to be offered as a fix. Case counts for nothing; among equals the first by code unit wins.
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let nearest: { candidate: string; cost: number } | undefined;
  for (const candidate of [...candidates].sort()) {
    const cost = costOf(name.toLowerCase(), candidate.toLowerCase());
    if (cost !== undefined && (!nearest || cost < nearest.cost)) nearest = { candidate, cost };
  }
  return nearest?.candidate;
}

function costOf(name: string, candidate: string): number | undefined {
  const longer = Math.max(name.length, candidate.length);
  if (letters(name) === letters(candidate)) return name === candidate ? 0 : 1;
  const edits = distance(name, candidate);
  if (edits <= Math.min(4, Math.floor(longer / 3))) return edits;
  const shorter = Math.min(name.length, candidate.length);
  const begins = candidate.startsWith(name) || name.startsWith(candidate);
  return begins && shorter >= SHORTEST_BEGINNING ? COST_OF_A_BEGINNING + edits : undefined;
}

/** Two names of the same letters differ by swapped keys, the commonest slip. */
function letters(name: string): string {
  return [...name].sort().join("");
}

import type { StagedFinding } from "./staged-finding.ts";

/**
 * Whether edits did what they are for: of each finding that they cure there is one less, and there
 * is none more, but where a text that could not be read, or not understood, hid what later stages
 * look at. Findings are counted by code and file, for places move with every edit.
 */
export function isProgress(
  before: readonly StagedFinding[],
  after: readonly StagedFinding[],
  cured: readonly StagedFinding[],
): boolean {
  const had = countsOf(before);
  const has = countsOf(after);
  const gone = countsOf(cured);
  const isGone = [...gone].every(
    ([name, count]) => (has.get(name) ?? 0) <= (had.get(name) ?? 0) - count,
  );
  const latest = Math.min(...cured.map(({ stage }) => stage));
  return (
    isGone &&
    after.every(
      (each) => each.stage > latest || (has.get(nameOf(each)) ?? 0) <= (had.get(nameOf(each)) ?? 0),
    )
  );
}

function countsOf(findings: readonly StagedFinding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of findings) counts.set(nameOf(each), (counts.get(nameOf(each)) ?? 0) + 1);
  return counts;
}

function nameOf({ finding: { definition, origin } }: StagedFinding): string {
  return `${definition.code} ${origin.file}`;
}

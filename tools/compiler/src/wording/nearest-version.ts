import { compareVersions } from "./compare-versions.ts";

/**
 * The candidate next to `version`, before or behind it: the one that is fewer steps away, major
 * steps before minor ones before patches; of two equally far the later one. Versions are
 * `major.minor.patch`; undefined where there is no candidate.
 */
export function nearestVersion(version: string, candidates: Iterable<string>): string | undefined {
  const sorted = [...candidates].sort(compareVersions);
  const before = sorted.findLast((each) => compareVersions(each, version) <= 0);
  const behind = sorted.find((each) => compareVersions(each, version) >= 0);
  if (before === undefined || behind === undefined) return before ?? behind;
  const further = compareVersions(distance(before, version), distance(behind, version));
  return further < 0 ? before : behind;
}

/** Steps between two versions, written as a version: `0.1.6`. */
function distance(left: string, right: string): string {
  const others = right.split(".").map(Number);
  const steps = left.split(".").map((number, index) => Number(number) - (others[index] ?? 0));
  return steps.map(Math.abs).join(".");
}

/** Order of versions `major.minor.patch`: below zero where `left` is the earlier one. */
export function compareVersions(left: string, right: string): number {
  const others = right.split(".").map(Number);
  const steps = left.split(".").map((number, index) => Number(number) - (others[index] ?? 0));
  return steps.find((step) => step !== 0) ?? 0;
}

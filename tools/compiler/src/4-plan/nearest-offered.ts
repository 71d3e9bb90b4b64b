/** Of versions of the form `1.36`, the one with the fewest minor versions to another one. */
export function nearestOffered(offered: readonly string[], version: string): string | undefined {
  const apart = (other: string) => Math.abs(minor(other) - minor(version));
  return offered.toSorted((left, right) => apart(left) - apart(right))[0];
}

function minor(version: string): number {
  return Number(version.slice(version.indexOf(".") + 1));
}

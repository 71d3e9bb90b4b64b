/** Minor versions that a tenant cluster may be away from its control plane cluster. */
const WIDEST_SKEW = 2;

/** Whether two versions of the form `1.36` are near enough for a tenant cluster and its host. */
export function isWithinSkew(left: string, right: string): boolean {
  return Math.abs(minor(left) - minor(right)) <= WIDEST_SKEW;
}

function minor(version: string): number {
  return Number(version.slice(version.indexOf(".") + 1));
}

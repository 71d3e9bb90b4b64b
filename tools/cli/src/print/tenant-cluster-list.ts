import { count } from "./counts.ts";

/** Names that are written out before the rest is only counted. */
const LISTED = 6;

/**
 * Tenant clusters of an effect in one line: `eu/acme-bank/payments`, `all 12 tenant clusters of
 * eu`, or the first few and how many more.
 */
export function tenantClusterList(
  names: readonly string[],
  sizes: ReadonlyMap<string, number>,
): string {
  if (names.length === 0) return "none";
  const byCode = Map.groupBy(names, (name) => name.split("/")[0] ?? "");
  const whole = [...byCode].every(([code, own]) => own.length === sizes.get(code));
  if (whole && names.length > 1) {
    return `all ${count(names.length, "tenant cluster")} of ${[...byCode.keys()].join(", ")}`;
  }
  const rest = names.length - LISTED;
  const listed = names.slice(0, LISTED).join(", ");
  return rest > 0 ? `${listed} and ${rest} more (${names.length})` : listed;
}

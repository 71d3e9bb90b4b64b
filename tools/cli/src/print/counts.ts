import type { JurisdictionCount } from "@bailiwick/compiler";

/** One line: `eu  4 tenants · 6 tenant clusters    uk  2 tenants · 2 tenant clusters`. */
export function printCounts(jurisdictions: readonly JurisdictionCount[]): string {
  const parts = jurisdictions.map(
    ({ name, tenants, tenantClusters }) =>
      `${name}  ${count(tenants, "tenant")} · ${count(tenantClusters, "tenant cluster")}`,
  );
  return `${parts.join("    ") || "no jurisdiction"}\n`;
}

/** `1 tenant`, `2 tenants`; where an s does not do it, `plural` says what does. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

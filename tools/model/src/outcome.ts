import type { Finding } from "./finding.ts";

/** What every phase returns: as much of the value as could be made, and what is wrong. */
export interface Outcome<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/** True when nothing may be written. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.definition.severity === "error");
}

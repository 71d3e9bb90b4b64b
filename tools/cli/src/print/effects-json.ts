import type { DiffReport } from "../diff/diff-report.ts";

/** Changes only when a field is taken away or comes to mean something else. */
const VERSION = 1;

/** The whole report for programs: nothing is shortened. */
export function printEffectsJson({ sizes: _, ...report }: DiffReport): string {
  const complete = report.incomplete.length === 0;
  return `${JSON.stringify({ version: VERSION, complete, ...report }, null, 2)}\n`;
}

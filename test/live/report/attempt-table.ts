import type { Attempt } from "./attempt.ts";

const COLUMNS = ["attempt", "level", "verdict", "policy"] as const;

/** Columns of a verdict: the whole of it was said when the step ended. */
const WIDEST = 72;

/** The table that a run ends with, and its count: `N passed, N failed`. */
export function attemptTable(attempts: readonly Attempt[]): readonly string[] {
  const rows = attempts.map((each) => [
    `${each.passed ? "ok  " : "FAIL"} ${each.attempt}`,
    each.level,
    shortened(each.verdict),
    each.policy,
  ]);
  const head = COLUMNS.map((column, index) => (index === 0 ? `     ${column}` : column));
  const widths = head.map((title, index) =>
    Math.max(title.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd();
  const passed = attempts.filter((each) => each.passed).length;
  return [
    line(head),
    ...rows.map(line),
    "",
    `${passed} passed, ${attempts.length - passed} failed`,
  ];
}

function shortened(verdict: string): string {
  const line = verdict.replaceAll(/\s+/g, " ");
  return line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line;
}

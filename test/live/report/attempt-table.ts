import type { Attempt } from "./attempt.ts";

const COLUMNS = ["attempt", "level", "verdict", "policy"] as const;

/** The table that a run ends with, and its count: `N passed, N failed`. */
export function attemptTable(attempts: readonly Attempt[]): readonly string[] {
  const rows = attempts.map((each) => [
    `${each.passed ? "ok  " : "FAIL"} ${each.attempt}`,
    each.level,
    each.verdict,
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

/** A day of the facts in this repository: `check` says of it what it said then. */
export const ON_A_DAY: readonly string[] = ["--as-of", "2026-11-21"];

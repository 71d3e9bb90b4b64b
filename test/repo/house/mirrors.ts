import type { TextFile } from "@bailiwick/model/text-file";
import { TESTED_BY_MENDING } from "./tested-by-mending.ts";
import { TESTED_ELSEWHERE, UNDECIDING } from "./tested-elsewhere.ts";
import { CLI_TESTED_ELSEWHERE } from "./tested-elsewhere-cli.ts";
import { COMPARISON_TESTED_ELSEWHERE } from "./tested-elsewhere-comparison.ts";
import { ENGINES_TESTED_ELSEWHERE } from "./tested-elsewhere-engines.ts";
import { PLAN_TESTED_ELSEWHERE } from "./tested-elsewhere-plan.ts";
import { VALUES_TESTED_ELSEWHERE } from "./tested-elsewhere-values.ts";

const TABLES = [
  TESTED_ELSEWHERE,
  CLI_TESTED_ELSEWHERE,
  COMPARISON_TESTED_ELSEWHERE,
  ENGINES_TESTED_ELSEWHERE,
  TESTED_BY_MENDING,
  PLAN_TESTED_ELSEWHERE,
  VALUES_TESTED_ELSEWHERE,
];

/**
 * Source files of decisions without a test of the same path and without an entry in the table, and
 * entries of the table that are out of date. The model and the handoff are words, not decisions.
 */
export function withoutMirror(
  sources: readonly TextFile[],
  tests: ReadonlySet<string>,
  elsewhere: readonly Readonly<Record<string, readonly string[]>>[] = TABLES,
): readonly string[] {
  const judged = sources
    .map(({ path }) => path)
    .filter((path) => !/^tools\/model\/|\/handoff\//.test(path) && !UNDECIDING.includes(path));
  const through = new Map(
    elsewhere
      .flatMap((table) => Object.entries(table))
      .flatMap(([test, paths]) => paths.map((path) => [path, test])),
  );
  return judged.flatMap((path) => {
    const test = through.get(path);
    if (tests.has(mirrorOf(path))) return test ? [`${path}: has a test of its own by now`] : [];
    if (test === undefined) return [`${path}: no ${mirrorOf(path)}`];
    return tests.has(test) ? [] : [`${path}: is tested by ${test}, which is not there`];
  });
}

/** Where the test of a source file stands. */
function mirrorOf(path: string): string {
  return `test/${path.replace("/src/", "/").replace(/\.ts$/, ".test.ts")}`;
}

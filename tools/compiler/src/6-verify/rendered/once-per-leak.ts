import type { Finding } from "@bailiwick/model/finding";

/** Further places that are named; the rest is counted. */
const NAMED = 3;

/**
 * One open default of a chart leaks from every tenant cluster that uses it: that is one finding, at
 * the first of them, with the next few named and the rest counted.
 */
export function oncePerLeak(findings: readonly Finding[]): readonly Finding[] {
  const groups = Map.groupBy(findings, ({ definition, message }) =>
    JSON.stringify([definition.code, message]),
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ?? [];
    return {
      ...first,
      message: `${first.message} (and ${others.length} more like it)`,
      related: others.slice(0, NAMED).map(({ origin }) => ({ origin, message: "the same here" })),
    };
  });
}

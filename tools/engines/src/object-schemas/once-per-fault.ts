import type { Finding } from "@bailiwick/model/finding";

/** Further places that are named; the rest is counted. */
const NAMED = 3;

/**
 * A template, a policy or the compiler says one thing wrong and a thousand files repeat it: that is
 * one finding, at the first of them, with the next few named and the rest counted.
 */
export function oncePerFault(findings: readonly Finding[]): readonly Finding[] {
  const groups = Map.groupBy(findings, (finding) =>
    JSON.stringify([finding.definition.code, finding.message]),
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ?? [];
    const named = others
      .slice(0, NAMED)
      .map(({ origin }) => ({ origin, message: "the same here" }));
    return {
      ...first,
      message: `${first.message} (and ${others.length} more like it)`,
      related: [...(first.related ?? []), ...named],
    };
  });
}

import type { compareOutputs } from "@bailiwick/compiler";

type Writes = ReturnType<typeof compareOutputs>;

/** Entries that are listed before the rest is only counted. */
const LISTED = 20;

/** What was written, in numbers and by name; a new tenant cluster is one entry, its folder. */
export function printChanges(writes: Writes, seconds: number): string {
  const { create, update, remove, unchanged } = writes;
  const numbers =
    `created ${create.length} · updated ${update.length} · ` +
    `removed ${remove.length} · unchanged ${unchanged.length}     ${seconds.toFixed(2)} s`;
  const entries = [
    ...byFolder(create.map(({ path }) => path)).map((path) => `  + ${path}`),
    ...update.map(({ path }) => `  ~ ${path}`),
    ...byFolder(remove).map((path) => `  - ${path}`),
  ];
  const rest = entries.length - LISTED;
  const more = rest > 0 ? [`    and ${rest} more`] : [];
  return `${[numbers, ...entries.slice(0, LISTED), ...more].join("\n")}\n`;
}

/** Files of one tenant cluster appear and vanish together: its folder stands for them. */
function byFolder(paths: readonly string[]): readonly string[] {
  return [
    ...new Set(
      paths.map((path) => /^apps\/[^/]+\/tenants\/[^/]+\/[^/]+\//.exec(path)?.[0] ?? path),
    ),
  ];
}

import { replacement } from "./replacement.ts";
import type { Site } from "./site.ts";
import type { Edits } from "./with-replaced.ts";

/** Another value for each of these sites; each gets a mark of its own. */
export function editsOf(sites: readonly Site[], marked: boolean): Edits {
  const edits = new Map<object, Map<string, unknown>>();
  sites.forEach(({ holder, key, value }, index) => {
    const own = edits.get(holder) ?? new Map<string, unknown>();
    edits.set(holder, own.set(key, replacement(value, index, marked)));
  });
  return edits;
}

import type { JsonValue } from "@bailiwick/model/json-value";
import type { Effect } from "../handoff/explanation.ts";
import { type ChangedLeaf, changedLeaves } from "./changed-leaves.ts";
import { editsOf } from "./edits-of.ts";
import { replacement } from "./replacement.ts";
import type { Site } from "./site.ts";
import type { Edits } from "./with-replaced.ts";

/** A value of the plan, and a field of the output that it changes. */
export interface Trace {
  readonly site: Site;
  readonly pointer: string;
  readonly effect: Effect;
}

/** What was found, and the values that could not be replaced by any other. */
export interface Traces {
  readonly traces: readonly Trace[];
  readonly untried: readonly Site[];
}

/**
 * Emits again with other values and looks which fields change. Values are replaced many at a time;
 * where nothing changes, none of them is a cause, and where something does, halves are tried.
 * `emit` throws for values with which nothing can be emitted.
 */
export function trace(
  sites: readonly Site[],
  before: JsonValue,
  emit: (edits: Edits) => JsonValue | undefined,
): Traces {
  const traces: Trace[] = [];
  const untried: Site[] = [];
  const attempt = (group: readonly Site[], marked: boolean) => {
    try {
      return changedLeaves(before, emit(editsOf(group, marked)));
    } catch {
      return undefined;
    }
  };
  const search = (group: readonly Site[]): void => {
    const changed = attempt(group, true);
    if (changed?.length === 0) return;
    const [site, ...others] = group;
    if (!site) return;
    if (others.length > 0) {
      const half = Math.ceil(group.length / 2);
      search(group.slice(0, half));
      search(group.slice(half));
      return;
    }
    const [leaves, marked] = changed ? [changed, true] : [attempt(group, false), false];
    if (!leaves) untried.push(site);
    else traces.push(...leaves.map((leaf) => traceOf(site, leaf, marked)));
  };
  search(sites);
  return { traces, untried };
}

function traceOf(site: Site, { pointer, before, after }: ChangedLeaf, marked: boolean): Trace {
  if (site.chosen) return { site, pointer, effect: "chooses" };
  if (!site.written) return { site, pointer, effect: "worked-out" };
  const next = String(replacement(site.value, 0, marked));
  const shows =
    after !== undefined && String(after).includes(next) && !String(before).includes(next);
  return { site, pointer, effect: shows ? "shows" : "changes" };
}

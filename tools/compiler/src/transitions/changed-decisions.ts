import { choice } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import type { Finding, FindingDefinition } from "@bailiwick/model/finding";
import type { JsonValue } from "@bailiwick/model/json-value";
import { below, type Sourced } from "@bailiwick/model/origin";
import type { TenantClusterPlan } from "../handoff/plan.ts";
import { listNames } from "../wording/list-names.ts";
import type { ClusterPair } from "./transition.ts";

/** How a rule reads one decision, and what it says of a change. */
export interface DecisionReading {
  readonly fault: FindingDefinition;
  /** What changes, to follow "changes": `its isolation`. */
  readonly what: string;
  /** The decision in words, and the line that took it. */
  readonly read: (cluster: TenantClusterPlan) => Sourced<string>;
  /** Which changes are faults; every change when left out. */
  readonly isFault?: (before: TenantClusterPlan, after: TenantClusterPlan) => boolean;
  /** The field that takes the change back, as a tenant cluster writes it. */
  readonly undo: (before: TenantClusterPlan, after: TenantClusterPlan) => string;
  /** The same as edits of the tenant cluster. */
  readonly former: (before: TenantClusterPlan, after: TenantClusterPlan) => readonly FormerField[];
  /** The way that works, to follow "to change it, ". */
  readonly instead: string | ((before: TenantClusterPlan, after: TenantClusterPlan) => string);
}

/** A field of a tenant cluster as it would have to be said to stay what it was. */
interface FormerField {
  /** Below the tenant cluster. */
  readonly steps: readonly string[];
  /** What goes there; undefined for a field that was not there. */
  readonly value: JsonValue | undefined;
}

/** Changes of one decision; what one line does to many tenant clusters is one finding. */
export function changedDecisions(
  pairs: readonly ClusterPair[],
  reading: DecisionReading,
): readonly Finding[] {
  const { read, isFault = () => true } = reading;
  const changed = pairs.filter(
    ({ before, after }) => read(before).value !== read(after).value && isFault(before, after),
  );
  const byLine = Map.groupBy(changed, ({ before, after }) =>
    JSON.stringify([read(after).origin, read(before).value, read(after).value]),
  );
  return [...byLine.values()].flatMap((same) => {
    const [first] = same;
    return first ? [faultOf(first, same, reading)] : [];
  });
}

function faultOf(
  { before, after }: ClusterPair,
  same: readonly ClusterPair[],
  { fault, what, read, undo, former, instead }: DecisionReading,
): Finding {
  const subjects = listNames(
    same.map(({ subject }) => subject),
    "and",
  );
  const files = listNames(
    same.map(({ file }) => file),
    "and",
  );
  const [was, is] = [before, after].map((cluster) => `"${read(cluster).value}"`);
  const way = typeof instead === "string" ? instead : instead(before, after);
  const verb = same.length === 1 ? "changes its" : "change their";
  return {
    definition: fault,
    origin: read(after).origin,
    message: `${subjects} ${verb} ${what} from ${was} to ${is}`,
    hint: `keep ${undo(before, after)} there, in ${files}; to change it, ${way}`,
    cure: choice(
      ...same.flatMap((pair) =>
        former(pair.before, pair.after).map(({ steps, value }) => {
          const at = below(pair.after.origin, ...steps);
          return value === undefined ? takeOut(at) : setTo(at, value);
        }),
      ),
    ),
  };
}

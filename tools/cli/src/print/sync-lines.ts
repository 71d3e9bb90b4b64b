import type { DiffReport } from "../diff/diff-report.ts";
import { count } from "./counts.ts";
import { tenantClusterList } from "./tenant-cluster-list.ts";

/** Names that are written out before the rest is only counted. */
const NAMED = 5;

/** What Argo CD does with the changed files, most disturbing first. */
export function syncLines({ sync, sizes, changedOutputs, stale }: DiffReport): readonly string[] {
  if (changedOutputs.length === 0) return ["nothing: zero changed bytes below apps/"];
  const { restarts, starts, stops, objects, namespacesRemoved, records } = sync;
  const clusters = (what: string, names: readonly string[]) =>
    names.length > 0 ? [`${what}: ${tenantClusterList(names, sizes)}`] : [];
  const rest = namespacesRemoved.length - NAMED;
  const more = rest > 0 ? ` and ${rest} more` : "";
  return [
    ...(namespacesRemoved.length > 0
      ? [
          `${count(namespacesRemoved.length, "namespace")} removed, and what lies in them goes: ` +
            `${namespacesRemoved.slice(0, NAMED).join(", ")}${more}`,
        ]
      : []),
    ...clusters("control planes that stop", stops),
    ...clusters("control planes that restart", restarts),
    ...clusters("control planes that start", starts),
    ...(restarts.length + stops.length === 0 ? ["no control plane restarts"] : []),
    ...objects.map(
      ({ kind, created, changed, removed }) =>
        `${kind}: ${created} created, ${changed} changed, ${removed} removed`,
    ),
    ...(records > 0 ? [`${count(records, "record")} for readers, which nothing applies`] : []),
    ...(stale.length > 0 ? ["this is what lies in apps/, and not what the inputs compile to"] : []),
  ];
}

import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { ResolvedDefaults, ResolvedDelivery } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { lookUp, lookUpPlace } from "./references.ts";
import type { Scope } from "./scope.ts";
import { resolveTemplate } from "./templates.ts";

/** The jurisdiction's defaults with names replaced; a broken one is reported and left out. */
export function resolveDefaults(scope: Scope, report: Report): ResolvedDefaults {
  const { defaults } = scope.jurisdiction.document.spec;
  const at: Origin = { file: scope.jurisdiction.path, pointer: "/spec/defaults" };
  const { controlPlaneCluster, template, isolation, audit, snapshots } = defaults;
  const clusterAt = (name: string | undefined, origin: Origin) =>
    name === undefined ? undefined : lookUp(name, origin, scope.clusters, report);
  return defined({
    controlPlaneCluster: clusterAt(controlPlaneCluster, below(at, "controlPlaneCluster")),
    template: template && resolveTemplate(template, below(at, "template"), scope.shelf, report),
    isolation: isolation && { value: isolation, origin: below(at, "isolation") },
    edition: said(defaults.edition, below(at, "edition")),
    auditSink:
      audit?.sink === undefined
        ? undefined
        : lookUpPlace(
            audit.sink,
            ["audit-sink"],
            below(at, "audit", "sink"),
            scope.inventory,
            report,
          ),
    auditRetention: said(audit?.retention, below(at, "audit", "retention")),
    snapshotStore:
      snapshots?.store === undefined
        ? undefined
        : lookUpPlace(
            snapshots.store,
            ["snapshot-store"],
            below(at, "snapshots", "store"),
            scope.inventory,
            report,
          ),
    snapshotSchedule: said(snapshots?.schedule, below(at, "snapshots", "schedule")),
    restoreTo: clusterAt(snapshots?.restoreTo, below(at, "snapshots", "restoreTo")),
  });
}

/** Where output travels; undefined when a name stands for nothing. */
export function resolveDelivery(scope: Scope, report: Report): ResolvedDelivery | undefined {
  const { cluster, git, source } = scope.jurisdiction.document.spec.delivery;
  const at: Origin = { file: scope.jurisdiction.path, pointer: "/spec/delivery" };
  const found = lookUp(cluster, below(at, "cluster"), scope.clusters, report);
  const remote = lookUpPlace(git, ["git"], below(at, "git"), scope.inventory, report);
  const origin = lookUpPlace(source, ["git"], below(at, "source"), scope.inventory, report);
  return found && remote && origin
    ? { cluster: found.value, git: remote.value, source: origin.value }
    : undefined;
}

/** A value with its line, or nothing where nothing was said. */
export function said<T>(value: T | undefined, origin: Origin): Sourced<T> | undefined {
  return value === undefined ? undefined : { value, origin };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out the keys that nothing was said for, so that absent means absent. */
export function defined<T extends object>(fields: T): Defined<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<T>;
}

import type { JsonObject } from "@bailiwick/model/json-value";
import type { DeployedEtcdBefore } from "@bailiwick/model/kinds/backing-store";
import type { GpuRequest, TenantClusterRequest } from "@bailiwick/model/kinds/tenant";
import { below, type Origin, type Sourced } from "@bailiwick/model/origin";
import type { ResolvedFormerEtcd, ResolvedRequest, ResolvedStore } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { resolveControls } from "./controls.ts";
import { defined, said } from "./defaults.ts";
import { requestedGates } from "./gates.ts";
import { resolvePrivateNodes } from "./private-nodes.ts";
import { lookUp, lookUpPlace } from "./references.ts";
import type { Scope } from "./scope.ts";
import { resolveTemplate } from "./templates.ts";

/** One tenant cluster as asked for, its names replaced; `like` is answered later. */
export function resolveRequest(
  request: TenantClusterRequest,
  at: Origin,
  scope: Scope,
  report: Report,
): ResolvedRequest {
  const { controlPlaneCluster, restoreTo } = {
    controlPlaneCluster: request.controlPlaneCluster,
    restoreTo: request.snapshots?.restoreTo,
  };
  const cluster = (name: string | undefined, origin: Origin) =>
    name === undefined ? undefined : lookUp(name, origin, scope.clusters, report);
  return {
    name: request.name,
    origin: at,
    environment: request.environment,
    ...defined({
      like: request.like,
      criticality: said(request.criticality, below(at, "criticality")),
      controlPlaneCluster: cluster(controlPlaneCluster, below(at, "controlPlaneCluster")),
      isolation: said(request.isolation, below(at, "isolation")),
      privateNodes: resolvePrivateNodes(
        request.privateNodes,
        below(at, "privateNodes"),
        scope,
        report,
      ),
      edition: said(request.edition, below(at, "edition")),
      kubernetes: said(request.kubernetes, below(at, "kubernetes", "version")),
      template: requestedTemplate(request, at, scope, report),
      backingStore: requestedStore(request, at, scope, report),
      highAvailability: said(request.highAvailability, below(at, "highAvailability")),
      restoreTo: cluster(restoreTo, below(at, "snapshots", "restoreTo")),
      storageClass: said(request.storageClass, below(at, "storageClass")),
      values: said(request.values as JsonObject | undefined, below(at, "values")),
      ...requestedPlaces(request, at, scope, report),
      ...requestedGates(request, at, scope, report),
    }),
    ...resolveControls(request, at, scope, report),
    egress: (request.egress ?? []).flatMap(({ to }, index) => {
      const found = lookUp(to, below(at, "egress", index, "to"), scope.inventory, report);
      return found ? [found] : [];
    }),
    gpus: (request.gpus ?? []).map(
      (value, index): Sourced<GpuRequest> => ({ value, origin: below(at, "gpus", index) }),
    ),
  };
}

function requestedPlaces(
  { audit, snapshots }: TenantClusterRequest,
  at: Origin,
  scope: Scope,
  report: Report,
) {
  const sink = below(at, "audit", "sink");
  const store = below(at, "snapshots", "store");
  return {
    auditSink:
      audit?.sink === undefined
        ? undefined
        : lookUpPlace(audit.sink, ["audit-sink"], sink, scope.inventory, report),
    auditRetention: said(audit?.retention, below(at, "audit", "retention")),
    snapshotStore:
      snapshots?.store === undefined
        ? undefined
        : lookUpPlace(snapshots.store, ["snapshot-store"], store, scope.inventory, report),
    snapshotSchedule: said(snapshots?.schedule, below(at, "snapshots", "schedule")),
    snapshotTool: said(snapshots?.tool, below(at, "snapshots", "tool")),
    rto: said(snapshots?.rto, below(at, "snapshots", "rto")),
    rpo: said(snapshots?.rpo, below(at, "snapshots", "rpo")),
  };
}

function requestedTemplate(
  { template }: TenantClusterRequest,
  at: Origin,
  scope: Scope,
  report: Report,
) {
  if (!template) return undefined;
  const name = template.name ?? scope.jurisdiction.document.spec.defaults.template?.name;
  return resolveTemplate({ ...template, name }, below(at, "template"), scope.shelf, report);
}

function requestedStore(
  { backingStore }: TenantClusterRequest,
  at: Origin,
  scope: Scope,
  report: Report,
): Sourced<ResolvedStore> | undefined {
  if (!backingStore) return undefined;
  const origin = below(at, "backingStore");
  const { kind, replicas, endpoint, sql, migrateFromDeployedEtcd: before } = backingStore;
  const nodePool = said(backingStore.nodePool, below(origin, "nodePool"));
  const migrateFrom = before && formerEtcd(before, below(origin, "migrateFromDeployedEtcd"));
  const place =
    endpoint === undefined
      ? undefined
      : lookUpPlace(
          endpoint,
          ["backing-store"],
          below(origin, "endpoint"),
          scope.inventory,
          report,
        );
  return {
    value: { kind, ...defined({ replicas, nodePool, migrateFrom, endpoint: place, sql }) },
    origin,
  };
}

function formerEtcd(
  { replicas, nodePool }: DeployedEtcdBefore,
  origin: Origin,
): Sourced<ResolvedFormerEtcd> {
  const pool = said(nodePool, below(origin, "nodePool"));
  return { value: { replicas, ...defined({ nodePool: pool }) }, origin };
}

import type { SqlAccess } from "@bailiwick/model/kinds/backing-store";
import type { SnapshotTool } from "@bailiwick/model/kinds/snapshot-tool";
import type { Lifecycle } from "@bailiwick/model/kinds/tenant";
import type { Origin } from "@bailiwick/model/origin";
import { etcdInWords } from "../../handoff/etcd-in-words.ts";
import type { HighAvailabilityPlan, SnapshotPlan, TenantClusterPlan } from "../../handoff/plan.ts";
import type { DecisionName } from "../guards.ts";
import { collectorRows } from "./collector-rows.ts";
import { controlRows } from "./controls.ts";
import { editionRows } from "./edition-rows.ts";
import { gatesInWords } from "./gates.ts";
import { placementRows } from "./placement-rows.ts";

/** One decided value in words, and the line that said it. */
export interface DecisionRow {
  readonly name: DecisionName;
  /** The name, or the name and what it is about where there are several. */
  readonly key: string;
  readonly value: string;
  readonly origin: Origin;
}

const NOT_DELIVERED = "not delivered: nothing offers its API server to Argo CD";

const BY: Readonly<Record<SnapshotTool, string>> = {
  etcd: "by etcd",
  platform: "by platform, run time unproven",
  vcluster: "by vcluster",
};

const NO_COPIES = "none taken here: those of the database are with whoever runs it";

/** Every decision about one tenant cluster, as a reader would say it. */
export function decisionsOf(cluster: TenantClusterPlan): readonly DecisionRow[] {
  const row = (name: DecisionName, value: string, origin: Origin, about?: string) => ({
    name,
    key: about === undefined ? name : `${name}/${about}`,
    value,
    origin,
  });
  const host = cluster.controlPlaneCluster;
  const { template, snapshots, backingStore, lifecycle } = cluster;
  const { isolation, highAvailability, auditSink, auditRetention } = cluster;
  return [
    ...placementRows(cluster),
    row("criticality", cluster.criticality.value, cluster.criticality.origin),
    row("isolation", isolation.value, isolation.origin),
    row("kubernetes", versionInWords(cluster), cluster.kubernetes.origin),
    row("template", `${template.value.name}@${template.value.version}`, template.origin),
    row("backing-store", storeInWords(cluster), backingStore.origin),
    ...(highAvailability
      ? [row("high-availability", replicasInWords(highAvailability.value), highAvailability.origin)]
      : []),
    row("audit-sink", auditSink.value.entry.name, auditSink.origin),
    row("audit-retention", auditRetention.value, auditRetention.origin),
    ...collectorRows(cluster),
    ...(cluster.insideServer === undefined
      ? [row("policies-inside", NOT_DELIVERED, host.origin)]
      : []),
    ...(snapshots
      ? [
          row("snapshots", copiesInWords(cluster, snapshots), snapshots.store.origin),
          row("restore-target", snapshots.restoreTo.value.name, snapshots.restoreTo.origin),
        ]
      : []),
    ...(backingStore.value.kind === "external-sql"
      ? [row("snapshots", NO_COPIES, backingStore.origin)]
      : []),
    ...(lifecycle ? [row("lifecycle", lifecycleInWords(lifecycle.value), lifecycle.origin)] : []),
    ...controlRows(cluster.controls),
    ...gatesInWords(cluster, row),
    ...editionRows(cluster),
    ...workloadRows(cluster, row),
  ];
}

/** What runs inside: whom it reaches, who shares it, which devices it uses. */
function workloadRows(
  { egress, guests, gpus }: TenantClusterPlan,
  row: (name: DecisionName, value: string, origin: Origin, about: string) => DecisionRow,
): readonly DecisionRow[] {
  return [
    ...egress.map(({ value, origin }) => row("egress", value.entry.name, origin, value.entry.name)),
    ...guests.map(({ value, origin }) =>
      row("guest", `${value.namespace}, owner ${value.owner.team}`, origin, value.name),
    ),
    ...gpus.map(({ value: { request, pool }, origin }) =>
      row("gpu", `${request.count} x ${pool.class} of ${pool.name}`, origin, request.workload),
    ),
  ];
}

function versionInWords({ kubernetes }: TenantClusterPlan): string {
  const { version, reason } = kubernetes.value;
  return reason === undefined ? version : `${version}, because ${reason}`;
}

function replicasInWords({ replicas, budget, zones }: HighAvailabilityPlan): string {
  const least =
    "minAvailable" in budget
      ? `${budget.minAvailable} stay available`
      : `${budget.maxUnavailable} may be away`;
  const where = zones.length > 0 ? `, spread over ${zones.join(", ")}` : "";
  return `${replicas} replicas, of which ${least}${where}`;
}

function knownBy({ certificates, identityProvider, connector }: SqlAccess): string {
  const way = certificates === undefined ? identityProvider : `certificate ${certificates}`;
  return `by ${connector === undefined ? way : `connector ${connector}`}, run time unproven`;
}

/** No job of a control plane cluster reaches a machine of the tenant's own. */
function copiesInWords(
  { isolation }: TenantClusterPlan,
  { store, schedule, tool }: SnapshotPlan,
): string {
  const by = isolation.value === "standalone" ? "by hand, with no job of ours" : BY[tool];
  return `${store.value.entry.name}, "${schedule.value}", ${by}`;
}

function lifecycleInWords({ state, until, approver }: Lifecycle): string {
  return `${state}, last day ${until}, agreed by ${approver}`;
}

function storeInWords({ backingStore }: TenantClusterPlan): string {
  const store = backingStore.value;
  switch (store.kind) {
    case "sqlite":
      return "sqlite";
    case "deployed-etcd":
      return etcdInWords(store);
    case "embedded-etcd":
      return `${etcdInWords(store)}, run time unproven`;
    case "external-etcd":
      return `external-etcd ${store.endpoint.entry.name}`;
    case "external-sql":
      return `external-sql ${store.endpoint.entry.name}, ${knownBy(store.access)}`;
  }
}

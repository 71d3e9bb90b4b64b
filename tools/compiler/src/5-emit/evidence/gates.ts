import type { MetricsRequest } from "@bailiwick/model/kinds/tenant-services";
import type { Origin, Sourced } from "@bailiwick/model/origin";
import type { Place } from "../../handoff/catalog.ts";
import type { DoorPlan } from "../../handoff/gates.ts";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import type { DecisionName } from "../guards.ts";
import type { DecisionRow } from "./decisions.ts";

type Row = (name: DecisionName, value: string, origin: Origin, about?: string) => DecisionRow;

/** Decisions about gates, doors and integrations; what nobody asked for has no row. */
export function gatesInWords(cluster: TenantClusterPlan, row: Row): readonly DecisionRow[] {
  const { runtimeClass, classes, exposure, gateways } = cluster;
  const offered = Object.entries(classes?.value ?? {});
  return [
    ...(runtimeClass ? [row("runtime-class", runtimeClass.value, runtimeClass.origin)] : []),
    ...(classes
      ? [
          row(
            "classes",
            offered.map(([kind, names]) => `${kind}: ${names.join(", ")}`).join("; "),
            classes.origin,
          ),
        ]
      : []),
    ...(exposure ? [row("exposure", doorInWords(exposure.value), exposure.origin)] : []),
    ...gateways.map(({ value, origin }) =>
      row("gateway", doorInWords(value), origin, value.gateway.name),
    ),
    ...servicesInWords(cluster, row),
  ];
}

function servicesInWords(cluster: TenantClusterPlan, row: Row): readonly DecisionRow[] {
  const { workloadIdentity, certificateIssuer, secretStore, metrics, sleep } = cluster;
  const { deletionProtection } = cluster;
  const placed = (name: DecisionName, place: Sourced<Place> | undefined) =>
    place ? [row(name, place.value.entry.name, place.origin)] : [];
  return [
    ...placed("workload-identity", workloadIdentity),
    ...placed("certificate-issuer", certificateIssuer),
    ...placed("secret-store", secretStore),
    ...(metrics ? [row("metrics", metricsInWords(cluster, metrics.value), metrics.origin)] : []),
    ...(sleep ? [row("sleep", `after ${sleep.value.afterInactivity}`, sleep.origin)] : []),
    ...(deletionProtection
      ? [row("deletion-protection", "kept by Argo CD", deletionProtection.origin)]
      : []),
  ];
}

/** Who measures a control plane can do whatever its administrator can; so it is said. */
function metricsInWords({ controlPlaneCluster }: TenantClusterPlan, asked: MetricsRequest): string {
  const { network } = controlPlaneCluster.value.spec;
  const reader = `control plane by ${network?.metrics ?? "nobody"}, with its administrator's key`;
  const parts = [asked.pods ? "pods" : "", asked.controlPlane ? reader : ""];
  return parts.filter((part) => part !== "").join("; ") || "none";
}

function doorInWords({ gateway, hosts }: DoorPlan): string {
  return `${hosts.join(", ")} through ${gateway.namespace}/${gateway.name}`;
}

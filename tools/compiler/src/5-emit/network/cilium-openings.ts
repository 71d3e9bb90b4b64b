import type { JsonObject } from "@bailiwick/model/json-value";
import type { Place } from "../../handoff/catalog.ts";
import { controlPlaces } from "../../handoff/control-places.ts";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { answers, byName, ciliumPolicy, hostNames } from "../cilium-policy.ts";
import { PODS, type PodSelector, podsOfTenant } from "./peers.ts";

/** What one tenant cluster alone opens by name: declared egress, and what its own pods ask. */
export function ciliumOpenings(cluster: TenantClusterPlan): readonly JsonObject[] {
  const { release: namespace, snapshots, controlPlaneCluster } = cluster;
  if (controlPlaneCluster.value.spec.network?.cni !== "cilium") return [];
  const egress = cluster.egress.map(({ value }) => value).filter(hasName);
  const etcd = externalEtcd(cluster).filter(hasName);
  const asked = [...etcd, ...askedBy(cluster).filter(hasName)];
  const opening = (name: string, pods: PodSelector, rules: readonly JsonObject[]) =>
    ciliumPolicy({ name, namespace, pods, egress: rules });
  return [
    ...(egress.length > 0
      ? [
          opening(
            "egress-by-name",
            // What the tenant declared, its guests did not.
            podsOfTenant(cluster.guests.map(({ value }) => value.namespace)),
            [...byName(egress), tenantNames(cluster)],
          ),
        ]
      : []),
    ...(asked.length > 0
      ? [
          opening("control-plane-by-name", PODS.controlPlane, [
            ...byName(asked),
            hostNames(cluster.controlPlaneCluster.value),
          ]),
        ]
      : []),
    ...(snapshots && etcd.length > 0
      ? [
          opening("snapshot-by-name", PODS.snapshot, [
            ...byName(etcd),
            hostNames(cluster.controlPlaneCluster.value),
          ]),
        ]
      : []),
  ];
}

/** Names that workloads are told: they ask the tenant's own DNS, which answers on 1053. */
function tenantNames({ controls }: TenantClusterPlan): JsonObject {
  const tenantDns: unknown = controls.fips?.value ? PODS.controlPlane : PODS.tenantDns;
  return { toEndpoints: [tenantDns as JsonObject], toPorts: [answers(1053)] };
}

function externalEtcd({ backingStore: { value } }: TenantClusterPlan): readonly Place[] {
  return value.kind === "external-etcd" ? [value.endpoint] : [];
}

/** Whom the control plane asks: a key service, an issuer, a Platform for its licence. */
function askedBy({ controls, licence }: TenantClusterPlan): readonly Place[] {
  const dialled = controlPlaces(controls).filter(({ isDialled }) => isDialled);
  return [...dialled.map(({ place }) => place), ...(licence ? [licence.platform] : [])];
}

function hasName({ entry }: Place): boolean {
  return entry.hosts !== undefined;
}

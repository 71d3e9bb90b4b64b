import type { JsonObject } from "@bailiwick/model/json-value";
import type { INetworkPolicyPeer } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPeer";
import type { JurisdictionPlan, SnapshotPlan, TenantClusterPlan } from "../../handoff/plan.ts";
import { ETCD_CLIENT, portOf } from "../port-of.ts";
import { guestPolicies, tenantDns } from "./guest-policies.ts";
import { hostApi } from "./host-api.ts";
import {
  DNS_PORTS,
  ETCD_PEER,
  namespaced,
  PODS,
  type PodSelector,
  podsOfTenant,
  ranges,
  TENANT_API,
  tcp,
} from "./peers.ts";
import { type Opening, policy } from "./policy.ts";

/** Namespace of Argo CD on the cluster that it runs on. */
const ARGO_CD = "argocd";

/**
 * What is closed and what is open in the host namespace of every tenant cluster with the same
 * control plane cluster, audit sink, snapshot store and way to copy. A namespace holds one tenant
 * cluster, so no release has to be named. The chart's own set stays off: it lets 443, 6443 and 8443
 * out to anywhere, and no further policy can take that back.
 */
export function sharedPolicies(
  plan: JurisdictionPlan,
  cluster: TenantClusterPlan,
): readonly JsonObject[] {
  const guests = guestsOf(cluster);
  const dns: Opening = { peers: resolvers(cluster), ports: DNS_PORTS };
  return [
    policy({ name: "closed", pods: {}, in: [], out: [] }),
    controlPlane(plan, cluster, dns),
    etcd(dns),
    tenantDns(dns, guests),
    workload(podsOfTenant(guests)),
    ...guestPolicies(guests),
    ...snapshot(cluster, dns),
  ];
}

function guestsOf({ guests }: TenantClusterPlan): readonly string[] {
  return guests.map(({ value }) => value.namespace);
}

function controlPlane(plan: JurisdictionPlan, cluster: TenantClusterPlan, dns: Opening) {
  const { spec } = cluster.controlPlaneCluster.value;
  const { network } = spec;
  const { snapshots } = cluster;
  const { entry: sink } = cluster.auditSink.value;
  const sends = cluster.controls.auditOutput?.value !== "stdout";
  const self = { podSelector: PODS.controlPlane };
  const people = network?.gateway === undefined ? [] : [namespaced(network.gateway)];
  return policy({
    name: "control-plane",
    pods: PODS.controlPlane,
    out: [
      hostApi(spec),
      dns,
      { peers: [{ podSelector: PODS.etcd }], ports: tcp(ETCD_CLIENT) },
      { peers: [self], ports: tcp(TENANT_API) },
      // Admission webhooks and aggregated APIs of the tenant are served by its own pods.
      { peers: [{ podSelector: podsOfTenant(guestsOf(cluster)) }] },
      ...(sends ? [{ peers: ranges(sink.cidrs), ports: tcp(portOf(sink)) }] : []),
      ...(snapshots && snapshots.tool !== "etcd" ? [snapshotStore(snapshots)] : []),
    ],
    in: [
      {
        peers: [self, { podSelector: PODS.workload }, ...delivery(plan, cluster), ...people],
        ports: tcp(TENANT_API),
      },
    ],
  });
}

function etcd(dns: Opening): JsonObject {
  const member = { podSelector: PODS.etcd };
  return policy({
    name: "etcd",
    pods: PODS.etcd,
    out: [dns, { peers: [member], ports: tcp(ETCD_CLIENT, ETCD_PEER) }],
    in: [
      { peers: [member], ports: tcp(ETCD_CLIENT, ETCD_PEER) },
      {
        peers: [{ podSelector: PODS.controlPlane }, { podSelector: PODS.snapshot }],
        ports: tcp(ETCD_CLIENT),
      },
    ],
  });
}

/** Its pods among themselves, their DNS on 1053 included, and the tenant API server. */
function workload(pods: PodSelector): JsonObject {
  const own = { podSelector: pods };
  const api = { podSelector: PODS.controlPlane };
  return policy({
    name: "workload",
    pods,
    out: [{ peers: [own] }, { peers: [api], ports: tcp(TENANT_API) }],
    in: [{ peers: [own, api] }],
  });
}

/** A job that asks for a snapshot does so at the host; one that saves an etcd uploads as well. */
function snapshot(cluster: TenantClusterPlan, dns: Opening): readonly JsonObject[] {
  const { snapshots, controlPlaneCluster } = cluster;
  if (!snapshots) return [];
  const saved: readonly Opening[] = [
    dns,
    { peers: [{ podSelector: PODS.etcd }], ports: tcp(ETCD_CLIENT) },
    snapshotStore(snapshots),
  ];
  const out = snapshots.tool === "etcd" ? saved : [hostApi(controlPlaneCluster.value.spec)];
  return [policy({ name: "snapshot", pods: PODS.snapshot, out })];
}

function snapshotStore({ store }: SnapshotPlan): Opening {
  const { entry } = store.value;
  return { peers: ranges(entry.cidrs), ports: tcp(portOf(entry)) };
}

/** The resolvers that the cluster declares, or else where Kubernetes has them by habit. */
function resolvers({ controlPlaneCluster }: TenantClusterPlan): readonly INetworkPolicyPeer[] {
  const declared = controlPlaneCluster.value.spec.network?.dns;
  return declared ? ranges(declared) : [namespaced("kube-system", { "k8s-app": "kube-dns" })];
}

/** Argo CD applies the baseline through the tenant API server: from here, or from elsewhere. */
function delivery(
  { jurisdiction }: JurisdictionPlan,
  { controlPlaneCluster }: TenantClusterPlan,
): readonly INetworkPolicyPeer[] {
  const { name, spec } = controlPlaneCluster.value;
  const isHere = name === jurisdiction.delivery.cluster.name;
  return isHere ? [namespaced(ARGO_CD)] : ranges(spec.network?.argoCd);
}

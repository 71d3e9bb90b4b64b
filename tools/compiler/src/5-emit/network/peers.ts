import type { INetworkPolicyPeer } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPeer";
import type { INetworkPolicyPort } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPort";

/**
 * On every pod that comes out of a tenant cluster, and on no other. The syncer writes it, with
 * three more labels; a tenant chooses all the rest (vCluster, pkg/util/translate/labels.go).
 */
const MANAGED_BY = "vcluster.loft.sh/managed-by";

/** A pod selector, of the whole namespace that a policy lies in. */
export type PodSelector = NonNullable<INetworkPolicyPeer["podSelector"]>;

/**
 * Pods of the platform with one value of `app`. The label alone proves nothing, since a tenant may
 * write it too; that the syncer's own label is absent does.
 */
function platform(app: string): PodSelector {
  return {
    matchLabels: { app },
    matchExpressions: [{ key: MANAGED_BY, operator: "DoesNotExist" }],
  };
}

/** Labels as the chart 0.36.1 writes them: statefulset.yaml, etcd-statefulset.yaml. */
export const PODS = {
  controlPlane: platform("vcluster"),
  etcd: platform("vcluster-etcd"),
  /** Created by vCluster itself (pkg/snapshot/pod/pod.go). */
  snapshot: platform("vcluster-snapshot"),
  /** Whatever a tenant runs; its DNS is one of them. */
  workload: { matchExpressions: [{ key: MANAGED_BY, operator: "Exists" }] },
  /** The namespace label is the syncer's, so that it is the tenant's own kube-system at least. */
  tenantDns: {
    matchLabels: {
      "k8s-app": "vcluster-kube-dns",
      "vcluster.loft.sh/namespace": "kube-system",
    },
    matchExpressions: [{ key: MANAGED_BY, operator: "Exists" }],
  },
} satisfies Readonly<Record<string, PodSelector>>;

/** The virtual namespace of a pod, as the syncer writes it; no tenant can. */
const VIRTUAL_NAMESPACE = "vcluster.loft.sh/namespace";

/** Pods of a tenant cluster in these of its namespaces. */
export function podsOfGuests(namespaces: readonly string[]): PodSelector {
  return {
    matchExpressions: [
      { key: MANAGED_BY, operator: "Exists" },
      { key: VIRTUAL_NAMESPACE, operator: "In", values: [...namespaces] },
    ],
  };
}

/** Pods of the tenant itself: all that come out of the tenant cluster but those of its guests. */
export function podsOfTenant(guests: readonly string[]): PodSelector {
  if (guests.length === 0) return PODS.workload;
  const others = { key: VIRTUAL_NAMESPACE, operator: "NotIn" as const, values: [...guests] };
  return { matchExpressions: [...PODS.workload.matchExpressions, others] };
}

/** Pods of a namespace by its name, which the API server itself writes as a label. */
export function namespaced(name: string, matchLabels?: Record<string, string>): INetworkPolicyPeer {
  return {
    namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": name } },
    ...(matchLabels && { podSelector: { matchLabels } }),
  };
}

/** Address ranges as peers. */
export function ranges(cidrs: readonly string[] = []): readonly INetworkPolicyPeer[] {
  return cidrs.map((cidr) => ({ ipBlock: { cidr } }));
}

/** Ports of one protocol. */
export function tcp(...numbers: readonly number[]): readonly INetworkPolicyPort[] {
  return numbers.map((port) => ({ port, protocol: "TCP" }));
}

/** DNS over both protocols: long answers come by TCP. */
export const DNS_PORTS: readonly INetworkPolicyPort[] = [{ port: 53, protocol: "UDP" }, ...tcp(53)];

/** CoreDNS of a tenant cluster behind its Service: pkg/coredns/template.go of vCluster. */
export const TENANT_DNS_PORTS: readonly INetworkPolicyPort[] = [
  { port: 1053, protocol: "UDP" },
  ...tcp(1053),
];

/** Port of etcd for its other members: etcd-service.yaml of the chart. */
export const ETCD_PEER = 2380;

/** The tenant API server behind its Service: service.yaml of the chart. */
export const TENANT_API = 8443;

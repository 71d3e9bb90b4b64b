import type { JsonObject } from "@bailiwick/model/json-value";
import type { INetworkPolicyPeer } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPeer";
import type { ClusterEntry, Place } from "../handoff/catalog.ts";
import { portOf } from "./port-of.ts";

/** What a CiliumNetworkPolicy says beside the pods that it selects. */
export interface CiliumRules {
  readonly name: string;
  /** Left out where the policy is the same for many namespaces. */
  readonly namespace?: string;
  readonly pods: NonNullable<INetworkPolicyPeer["podSelector"]>;
  readonly egress?: readonly JsonObject[];
  readonly egressDeny?: readonly JsonObject[];
}

/**
 * A policy of Cilium's own kind. It never closes by itself: `closed` among the NetworkPolicies does
 * that, and a plugin that does not know this kind has to find everything closed all the same.
 * Source: Cilium 1.20, pkg/k8s/apis/cilium.io/client/crds/v2/ciliumnetworkpolicies.yaml.
 */
export function ciliumPolicy({ name, namespace, pods, egress, egressDeny }: CiliumRules) {
  const policy: unknown = {
    apiVersion: "cilium.io/v2",
    kind: "CiliumNetworkPolicy",
    metadata: { name, ...(namespace !== undefined && { namespace }) },
    spec: {
      enableDefaultDeny: { egress: false, ingress: false },
      endpointSelector: pods,
      ...(egress && { egress }),
      ...(egressDeny && { egressDeny }),
    },
  };
  return policy as JsonObject;
}

/**
 * Where clouds tell a machine who it is, and give it keys: over IPv4, and over IPv6 by one of them.
 * Most answer at the first.
 */
const METADATA_SERVICES = ["169.254.169.254/32", "fd00:ec2::254/128"];

/** No pod of a namespace asks a metadata service, whatever opens the way. */
export function metadataDenied(namespace?: string): JsonObject {
  return ciliumPolicy({
    name: "metadata-denied",
    ...(namespace !== undefined && { namespace }),
    pods: {},
    egressDeny: [{ toCIDR: METADATA_SERVICES }],
  });
}

/** Places that have a name, opened by it on their port. */
export function byName(places: readonly Place[]): readonly JsonObject[] {
  return places.map(({ entry }) => ({
    toFQDNs: (entry.hosts ?? []).map((matchName) => ({ matchName })),
    toPorts: [{ ports: [{ port: String(portOf(entry)), protocol: "TCP" }] }],
  }));
}

/**
 * Answers of the host's resolvers, shown to Cilium: an address is opened by name when the pod has
 * been told it. Names are seen here and not chosen, since a NetworkPolicy opens the port whole.
 */
export function hostNames({ spec }: Pick<ClusterEntry, "spec">): JsonObject {
  const declared = spec.network?.dns;
  const labels = { "k8s:io.kubernetes.pod.namespace": "kube-system", "k8s-app": "kube-dns" };
  const peers = declared ? { toCIDR: [...declared] } : { toEndpoints: [{ matchLabels: labels }] };
  return { ...peers, toPorts: [answers(53)] };
}

/** Answers of a resolver on a port, read by Cilium. */
export function answers(port: number): JsonObject {
  const ports = ["UDP", "TCP"].map((protocol) => ({ port: String(port), protocol }));
  return { ports, rules: { dns: [{ matchPattern: "*" }] } };
}

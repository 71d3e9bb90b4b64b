import type { JsonObject } from "@bailiwick/model/json-value";
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import type { INetworkPolicyPeer } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPeer";
import type { INetworkPolicyPort } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyPort";
import { plain } from "../typed.ts";

/** Peers and the ports on which they are reached, or reach; no ports are all ports. */
export interface Opening {
  readonly peers: readonly INetworkPolicyPeer[];
  readonly ports?: readonly INetworkPolicyPort[];
}

/** What one policy opens for the pods that it selects. */
export interface Openings {
  readonly name: string;
  /** Left out where the policy is the same for many namespaces: it lands in each destination. */
  readonly namespace?: string;
  readonly pods: NonNullable<INetworkPolicyPeer["podSelector"]>;
  readonly out?: readonly Opening[];
  readonly in?: readonly Opening[];
}

/**
 * A NetworkPolicy that opens what is said. An opening without peers is left out: an empty list of
 * peers would mean everybody.
 */
export function policy({ name, namespace, pods, out, in: into }: Openings): JsonObject {
  const egress = out && written(out).map(({ peers, ports }) => ({ to: peers, ...ports }));
  const ingress = into && written(into).map(({ peers, ports }) => ({ from: peers, ...ports }));
  return plain(
    new NetworkPolicy({
      metadata: { name, ...(namespace !== undefined && { namespace }) },
      spec: {
        podSelector: pods,
        policyTypes: [
          ...(into ? (["Ingress"] as const) : []),
          ...(out ? (["Egress"] as const) : []),
        ],
        ...(egress && egress.length > 0 && { egress }),
        ...(ingress && ingress.length > 0 && { ingress }),
      },
    }),
  );
}

function written(openings: readonly Opening[]) {
  return openings
    .filter(({ peers }) => peers.length > 0)
    .map(({ peers, ports }) => ({ peers: [...peers], ports: ports && { ports: [...ports] } }));
}

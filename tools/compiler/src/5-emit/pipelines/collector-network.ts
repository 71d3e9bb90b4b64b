import type { JsonObject } from "@bailiwick/model/json-value";
import type { ClusterNetwork } from "@bailiwick/model/kinds/control-plane-cluster";
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import type { INetworkPolicyEgressRule } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicyEgressRule";
import type { Place } from "../../handoff/catalog.ts";
import type { ControlPlaneClusterPlan } from "../../handoff/plan.ts";
import { COLLECTOR_NAMESPACE } from "../collector-namespace.ts";
import { apiPortOf, portOf } from "../port-of.ts";
import { plain } from "../typed.ts";

/** Nobody reaches the collectors; they reach their sinks, the API server and names of hosts. */
export function collectorNetwork(
  { spec }: ControlPlaneClusterPlan,
  sinks: readonly Place[],
): JsonObject {
  const { network } = spec;
  const egress: INetworkPolicyEgressRule[] = [
    ...(network ? [open(network.apiServer, apiPortOf(spec))] : []),
    dns(network),
    ...sinks
      .filter(({ entry }) => entry.cidrs !== undefined)
      .map(({ entry }) => open(entry.cidrs ?? [], portOf(entry))),
  ];
  return plain(
    new NetworkPolicy({
      metadata: { name: "collectors", namespace: COLLECTOR_NAMESPACE },
      spec: { podSelector: {}, policyTypes: ["Egress", "Ingress"], egress },
    }),
  );
}

function open(cidrs: readonly string[], port: number): INetworkPolicyEgressRule {
  return { ports: [{ port, protocol: "TCP" }], to: cidrs.map((cidr) => ({ ipBlock: { cidr } })) };
}

function dns(network: ClusterNetwork | undefined): INetworkPolicyEgressRule {
  const pods = {
    namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } },
    podSelector: { matchLabels: { "k8s-app": "kube-dns" } },
  };
  return {
    ports: [
      { port: 53, protocol: "UDP" },
      { port: 53, protocol: "TCP" },
    ],
    to: network?.dns ? network.dns.map((cidr) => ({ ipBlock: { cidr } })) : [pods],
  };
}

import type { JsonObject } from "@bailiwick/model/json-value";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import { byName, ciliumPolicy, hostNames, metadataDenied } from "../cilium-policy.ts";
import { PODS } from "./peers.ts";

/** A machine that the pod is on, and all others of the cluster. */
const NODES = ["host", "remote-node"];

/**
 * What Cilium denies and opens by name in all host namespaces with the same audit sink and snapshot
 * store; nothing where the control plane cluster has another plugin. A denial wins over whatever
 * opens, a policy of tomorrow included. Nodes are denied to workloads alone: the control plane's
 * API server is on one, and so may be the cluster's resolver.
 */
export function ciliumPolicies(cluster: TenantClusterPlan): readonly JsonObject[] {
  const { network } = cluster.controlPlaneCluster.value.spec;
  if (network?.cni !== "cilium") return [];
  const [sink, store] = [cluster.auditSink.value, cluster.snapshots?.store.value];
  const sends = cluster.controls.auditOutput?.value !== "stdout";
  const named = {
    sink: sends && sink.entry.hosts !== undefined,
    store: store?.entry.hosts !== undefined,
  };
  return [
    metadataDenied(),
    ciliumPolicy({
      name: "nodes-denied",
      pods: network.dns === undefined ? PODS.workload : outsideKubeSystem(),
      egressDeny: [{ toEntities: NODES }],
    }),
    ...(named.sink
      ? [
          ciliumPolicy({
            name: "audit-sink",
            pods: PODS.controlPlane,
            egress: [...byName([sink]), hostNames(cluster.controlPlaneCluster.value)],
          }),
        ]
      : []),
    ...(store && named.store
      ? [
          ciliumPolicy({
            name: "snapshot-store",
            // What takes its snapshots itself uploads them from its control plane.
            pods: cluster.snapshots?.tool === "etcd" ? PODS.snapshot : PODS.controlPlane,
            egress: [...byName([store]), hostNames(cluster.controlPlaneCluster.value)],
          }),
        ]
      : []),
  ];
}

/** The tenant's DNS asks the resolver on its node. */
function outsideKubeSystem() {
  const { matchExpressions } = PODS.workload;
  const outside = {
    key: "vcluster.loft.sh/namespace",
    operator: "NotIn" as const,
    values: ["kube-system"],
  };
  return { matchExpressions: [...matchExpressions, outside] };
}

import type { ApiObject } from "../control-plane/api-answer.ts";
import type { DeclaredCluster } from "./declared-cluster.ts";

/** A node that is only an object. */
export interface PlantedNode {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly object[];
  readonly cpus: number;
}

/** Nodes of other countries; what runs on one of them has escaped. */
export const FOREIGN_NODES: readonly PlantedNode[] = [
  foreign("us-east-1", { "bailiwick.dev/jurisdiction": "us" }),
  foreign("cn-north-1", { "bailiwick.dev/jurisdiction": "cn" }),
  // One that was never labelled, as after a careless enlargement.
  foreign("unlabelled-1", {}),
];

/** Nodes of a cluster: two that all share, one for each tenant with nodes of its own, GPU nodes. */
export function ownNodes(cluster: DeclaredCluster): readonly PlantedNode[] {
  const labels = { "bailiwick.dev/jurisdiction": cluster.jurisdiction };
  const shared = ["shared-1", "shared-2", ...cluster.gpuPools.map(({ name }) => `gpu-${name}`)];
  return [
    ...shared.map((name) => node(`${cluster.name}-${name}`, labels, [], 16)),
    ...cluster.dedicated.map((tenant) => dedicated(`${cluster.name}-${tenant}`, labels, tenant)),
  ];
}

/** The object, as a kubelet would have registered it: ready, empty, with room. */
export function nodeObject({ name, labels, taints, cpus }: PlantedNode): ApiObject {
  return {
    apiVersion: "v1",
    kind: "Node",
    metadata: { name, labels: { "kubernetes.io/hostname": name, ...labels } },
    spec: { taints },
    status: {
      allocatable: roomOf(cpus),
      capacity: roomOf(cpus),
      conditions: [{ type: "Ready", status: "True", reason: "Planted", message: "an object" }],
    },
  };
}

function dedicated(name: string, labels: Readonly<Record<string, string>>, tenant: string) {
  const key = "bailiwick.dev/tenant";
  const taint = { key, value: tenant, effect: "NoSchedule" };
  return node(name, { ...labels, [key]: tenant }, [taint], 16);
}

/** More room than all others together and no taint: the scheduler would like it best. */
function foreign(name: string, labels: Readonly<Record<string, string>>): PlantedNode {
  return node(name, labels, [], 512);
}

function node(
  name: string,
  labels: Readonly<Record<string, string>>,
  taints: readonly object[],
  cpus: number,
): PlantedNode {
  return { name, labels, taints, cpus };
}

function roomOf(cpus: number) {
  const storage = { "ephemeral-storage": `${cpus * 16}Gi` };
  return { cpu: String(cpus), memory: `${cpus * 8}Gi`, pods: String(cpus * 10), ...storage };
}

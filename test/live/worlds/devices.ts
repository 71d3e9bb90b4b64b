import type { ApiObject } from "../control-plane/api-answer.ts";
import type { DeclaredCluster } from "./declared-cluster.ts";
import { FOREIGN_NODES } from "./nodes.ts";

/** GPUs as a driver publishes them: some at home, many more of the same product on each foreign
 * node. Nothing in them says where they stand, as no driver does. */
export function deviceObjects(cluster: DeclaredCluster): readonly ApiObject[] {
  return cluster.gpuPools.flatMap(({ name, driver, product }) => [
    slice(`${cluster.name}-gpu-${name}`, driver, product, 16),
    ...FOREIGN_NODES.map((node) => slice(node.name, driver, product, 128)),
  ]);
}

function slice(nodeName: string, driver: string, product: string, count: number): ApiObject {
  const attributes = { productName: { string: product }, type: { string: "gpu" } };
  const capacity = { memory: { value: "141Gi" } };
  const devices = Array.from({ length: count }, (_, index) => ({
    name: `gpu-${index}`,
    attributes,
    capacity,
  }));
  return {
    apiVersion: "resource.k8s.io/v1",
    kind: "ResourceSlice",
    metadata: { name: `${nodeName}-${driver}`.toLowerCase() },
    spec: {
      driver,
      nodeName,
      pool: { name: nodeName, generation: 1, resourceSliceCount: 1 },
      devices,
    },
  };
}

import type { ApiObject } from "../control-plane/api-answer.ts";

/** What the pools of this repository are made of. */
const DRIVER = "gpu.nvidia.com";
const PRODUCT = "NVIDIA H200";

/** Devices of one node, as its driver publishes them: nothing in them says where they stand. */
export function deviceSlice(nodeName: string, count: number): ApiObject {
  const attributes = { productName: { string: PRODUCT }, type: { string: "gpu" } };
  return {
    apiVersion: "resource.k8s.io/v1",
    kind: "ResourceSlice",
    metadata: { name: `${nodeName}-${DRIVER}` },
    spec: {
      driver: DRIVER,
      nodeName,
      // The count serves as the generation: a driver counts up when it publishes anew.
      pool: { name: nodeName, generation: count, resourceSliceCount: 1 },
      devices: Array.from({ length: count }, (_, index) => ({ name: `gpu-${index}`, attributes })),
    },
  };
}

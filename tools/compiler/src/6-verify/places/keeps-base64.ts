import type { Leaf } from "./leaves.ts";

/** Source: Kubernetes, `data` of a Secret and `binaryData` of a ConfigMap are base64. */
export function keepsBase64({ keys, object }: Leaf): boolean {
  const field = keys.length === object.depth + 2 ? keys[object.depth] : undefined;
  return (object.kind === "Secret" && field === "data") || field === "binaryData";
}

import type { OutputDocument } from "../../handoff/output-document.ts";
import { lookText } from "../look.ts";

/**
 * Whether a host is a Service that the same texts make, in the namespace that they say, or a pod of
 * one: `<service>.<namespace>` and `<pod>.<service>.<namespace>`. One that leads out by
 * `externalName` is not asked about here: where it leads is a place of its own.
 */
export function ownServices(documents: readonly OutputDocument[]): (host: string) => boolean {
  const names = new Set(
    documents
      .filter(({ object }) => object.kind === "Service" && object.apiVersion === "v1")
      .map(({ object }) => {
        const namespace = lookText(object, "metadata", "namespace");
        return namespace === "" ? "" : `${lookText(object, "metadata", "name")}.${namespace}`;
      }),
  );
  return (host) => {
    const labels = host.split(".");
    return labels.length <= 3 && labels.length >= 2 && names.has(labels.slice(-2).join("."));
  };
}

import type { JsonObject } from "@bailiwick/model/json-value";
import { resourceOf } from "./matched-by.ts";

/** Groups that the CLI knows by itself: those of Kubernetes. */
const BUILT_IN = /^(?:|apps|batch|autoscaling|policy|(?!gateway\.networking\b)[a-z.]+\.k8s\.io)$/;

/**
 * Definitions of the custom kinds among some objects, as far as the CLI asks for them: which kind
 * is which resource, in which versions.
 */
export function definitionsOf(objects: readonly JsonObject[]): readonly JsonObject[] {
  const custom = new Map<string, JsonObject>();
  for (const { apiVersion, kind, metadata } of objects) {
    const [version = "", group = ""] = String(apiVersion).split("/").reverse();
    if (BUILT_IN.test(group)) continue;
    const scope = (metadata as JsonObject).namespace === undefined ? "Cluster" : "Namespaced";
    const definition = definitionOf({ group, version, kind: String(kind), scope });
    custom.set(`${String(kind)}.${group}/${version}`, definition);
  }
  return [...custom.values()];
}

interface CustomKind {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly scope: "Cluster" | "Namespaced";
}

function definitionOf({ group, version, kind, scope }: CustomKind): JsonObject {
  const plural = resourceOf(kind);
  const openAPIV3Schema = { type: "object", "x-kubernetes-preserve-unknown-fields": true };
  return {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      names: { kind, listKind: `${kind}List`, plural, singular: kind.toLowerCase() },
      scope,
      versions: [{ name: version, served: true, storage: true, schema: { openAPIV3Schema } }],
    },
  };
}

import type { JsonObject } from "@bailiwick/model/json-value";

const GROUP = "gateway.networking.k8s.io";

/**
 * Definitions of the Gateway API as far as the CLI asks for them: which kind is which resource.
 * Source: Gateway API v1.4, standard and experimental channel.
 */
export function gatewayDefinitions(): readonly JsonObject[] {
  return [
    definition("Gateway", "v1"),
    definition("HTTPRoute", "v1"),
    definition("TLSRoute", "v1alpha2"),
  ];
}

function definition(kind: string, version: string): JsonObject {
  const singular = kind.toLowerCase();
  const plural = `${singular}s`;
  const schema = { type: "object", "x-kubernetes-preserve-unknown-fields": true };
  return {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: `${plural}.${GROUP}` },
    spec: {
      group: GROUP,
      names: { kind, listKind: `${kind}List`, plural, singular },
      scope: "Namespaced",
      versions: [
        { name: version, served: true, storage: true, schema: { openAPIV3Schema: schema } },
      ],
    },
  };
}

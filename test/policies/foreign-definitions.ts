import type { JsonObject } from "@bailiwick/model/json-value";
import { gatewayDefinitions } from "./gateway-definitions.ts";

const STORES = "external-secrets.io";
const GENERATORS = "generators.external-secrets.io";

/**
 * Definitions of kinds that Kubernetes does not have by itself, as far as the CLI asks for them:
 * which kind is which resource. Sources: the definitions of Argo CD v3.5, External Secrets v0.16
 * and v1, cert-manager v1.18 and Kyverno v1.19.
 */
export function foreignDefinitions(): readonly JsonObject[] {
  return [
    ...gatewayDefinitions(),
    definition("argoproj.io", "Application", ["v1alpha1"]),
    definition("argoproj.io", "ApplicationSet", ["v1alpha1"]),
    definition("argoproj.io", "AppProject", ["v1alpha1"]),
    definition("cert-manager.io", "ClusterIssuer", ["v1"], "Cluster"),
    definition("cert-manager.io", "Issuer", ["v1"]),
    definition(STORES, "ClusterSecretStore", ["v1", "v1beta1"], "Cluster"),
    definition(STORES, "SecretStore", ["v1", "v1beta1"]),
    definition(GENERATORS, "ECRAuthorizationToken", ["v1alpha1"]),
    definition(GENERATORS, "Password", ["v1alpha1"]),
    definition(GENERATORS, "SSHKey", ["v1alpha1"]),
    definition(GENERATORS, "UUID", ["v1alpha1"]),
    definition(GENERATORS, "Webhook", ["v1alpha1"]),
    definition("kyverno.io", "PolicyException", ["v2"]),
    definition("policies.kyverno.io", "PolicyException", ["v1"]),
  ];
}

function definition(
  group: string,
  kind: string,
  versions: readonly string[],
  scope: "Cluster" | "Namespaced" = "Namespaced",
): JsonObject {
  const singular = kind.toLowerCase();
  const plural = `${singular}s`;
  const schema = { openAPIV3Schema: { type: "object", ...OPEN } };
  return {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: `${plural}.${group}` },
    spec: {
      group,
      names: { kind, listKind: `${kind}List`, plural, singular },
      scope,
      versions: versions.map((name, index) => ({
        name,
        served: true,
        storage: index === 0,
        schema,
      })),
    },
  };
}

const OPEN = { "x-kubernetes-preserve-unknown-fields": true };

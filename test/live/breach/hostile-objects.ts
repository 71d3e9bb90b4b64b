import type { ApiObject } from "../control-plane/api-answer.ts";

/** Where the tenant's own server is called, as seen from its API server. */
const SERVER = "https://127.0.0.1:9443";

/** A webhook of the tenant's own for some resources; `authority` is PEM. */
export function hostileWebhook(
  name: string,
  path: string,
  resources: readonly string[],
  authority: string,
): ApiObject {
  return {
    apiVersion: "admissionregistration.k8s.io/v1",
    kind: "MutatingWebhookConfiguration",
    metadata: { name },
    webhooks: [
      {
        name: `${name}.evil.example`,
        admissionReviewVersions: ["v1"],
        sideEffects: "None",
        failurePolicy: "Fail",
        timeoutSeconds: 5,
        clientConfig: clientConfig(path, authority),
        rules: [{ apiGroups: [""], apiVersions: ["v1"], operations: ["CREATE"], resources }],
      },
    ],
  };
}

/** A definition of the tenant's own, as it was first and after its upgrade. */
export function hostileDefinition(upgraded: boolean, authority: string): ApiObject {
  const schema = {
    openAPIV3Schema: { type: "object", "x-kubernetes-preserve-unknown-fields": true },
  };
  const version = (name: string, storage: boolean) => ({ name, served: true, storage, schema });
  const webhook = {
    conversionReviewVersions: ["v1"],
    clientConfig: clientConfig("/convert", authority),
  };
  return {
    apiVersion: "apiextensions.k8s.io/v1",
    kind: "CustomResourceDefinition",
    metadata: { name: "ledgers.evil.example" },
    spec: {
      group: "evil.example",
      names: { kind: "Ledger", listKind: "LedgerList", plural: "ledgers", singular: "ledger" },
      scope: "Namespaced",
      versions: upgraded ? [version("v1", false), version("v2", true)] : [version("v1", true)],
      ...(upgraded && { conversion: { strategy: "Webhook", webhook } }),
    },
  };
}

function clientConfig(path: string, authority: string) {
  return { url: `${SERVER}${path}`, caBundle: Buffer.from(authority).toString("base64") };
}

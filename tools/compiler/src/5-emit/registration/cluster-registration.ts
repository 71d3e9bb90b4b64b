import type { JsonObject } from "@bailiwick/model/json-value";
import { TENANT_LABEL } from "@bailiwick/model/labels";
import { ExternalSecret } from "@kubernetes-models/external-secrets/external-secrets.io/v1/ExternalSecret";
import { SecretStore } from "@kubernetes-models/external-secrets/external-secrets.io/v1/SecretStore";
import type { TenantClusterPlan, TenantPlan } from "../../handoff/plan.ts";
import { ARGO_CD_NAMESPACE } from "../argo-cd-namespace.ts";
import { REGISTRATION } from "../registration-names.ts";
import { plain } from "../typed.ts";

/**
 * A tenant cluster as a cluster of the jurisdiction's Argo CD: where External Secrets reads the
 * kubeconfig that the tenant cluster wrote, and the Secret that Argo CD looks for. Nothing waits
 * for it by a wave: until the control plane is there the Secret cannot be made, and until the
 * Secret is there the Applications inside have no destination. Empty where Argo CD does not reach.
 */
export function clusterRegistration(
  { tenant }: TenantPlan,
  { release, insideServer }: TenantClusterPlan,
): readonly JsonObject[] {
  if (insideServer === undefined) return [];
  const metadata = { name: release, namespace: ARGO_CD_NAMESPACE };
  const labels = { "argocd.argoproj.io/secret-type": "cluster", [TENANT_LABEL]: tenant.name };
  const template = {
    metadata: { labels },
    data: { name: release, server: insideServer, config: CONFIG },
  };
  return [
    plain(new SecretStore({ metadata, spec: { provider: { kubernetes: reader(release) } } })),
    plain(
      new ExternalSecret({
        metadata,
        spec: {
          dataFrom: [{ extract: { key: REGISTRATION.secret } }],
          secretStoreRef: { kind: "SecretStore", name: release },
          target: { template },
        },
      }),
    ),
  ];
}

/** Reads one namespace with the rights of its own service account, on the cluster it runs on. */
function reader(release: string) {
  return {
    auth: { serviceAccount: { name: REGISTRATION.reader } },
    remoteNamespace: release,
    server: {
      caProvider: { type: "ConfigMap" as const, name: "kube-root-ca.crt", key: "ca.crt" },
    },
  };
}

/** A field of the Secret that the tenant cluster writes, for JSON: bytes in base64. */
function encoded(key: string): string {
  return `{{ index . \`${key}\` | b64enc }}`;
}

/** How Argo CD reads a cluster (docs/operator-manual/declarative-setup.md, Clusters). */
const CONFIG = JSON.stringify({
  tlsClientConfig: {
    caData: encoded("certificate-authority"),
    certData: encoded("client-certificate"),
    keyData: encoded("client-key"),
  },
});

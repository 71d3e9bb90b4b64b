import { describe, expect, test } from "vitest";
import { emit } from "../../../../../tools/compiler/src/5-emit/emit.ts";
import { planOf } from "../../../../support/catalog-of.ts";
import { objects } from "../../../../support/emitted-objects.ts";
import { HEALTHY } from "../../../../support/healthy-tree.ts";
import { damage } from "../../../../support/tree.ts";

const ACME = "apps/eu/argo-cd/tenants/acme-bank.yaml";
const RELEASE = "vc-acme-bank--payments";

describe("a tenant cluster as a cluster of Argo CD", () => {
  const [secret] = objects(ACME, "ExternalSecret");
  const { data, metadata } = secret?.spec.target.template ?? {};

  test("is a Secret in Argo CD's namespace, with the label that Argo CD looks for", () => {
    expect(secret?.metadata).toEqual({ name: RELEASE, namespace: "argocd" });
    expect(metadata.labels).toEqual({
      "argocd.argoproj.io/secret-type": "cluster",
      "bailiwick.dev/tenant": "acme-bank",
    });
    expect(data).toMatchObject({ name: RELEASE, server: `https://${RELEASE}.${RELEASE}:443` });
  });

  test("has what vCluster writes as PEM, in base64, and no credential of ours", () => {
    const written = {
      "certificate-authority": "CA",
      "client-certificate": "CERT",
      "client-key": "K",
    };
    const filled = String(data.config).replace(
      /\{\{ index \. `([a-z-]+)` \| b64enc \}\}/g,
      (_, key: keyof typeof written) => Buffer.from(written[key]).toString("base64"),
    );
    expect(JSON.parse(filled)).toEqual({
      tlsClientConfig: { caData: "Q0E=", certData: "Q0VSVA==", keyData: "Sw==" },
    });
  });

  test("is read from the tenant cluster's own namespace, as an account that can do nothing else", () => {
    const [store] = objects(ACME, "SecretStore");
    expect(secret?.spec.secretStoreRef).toEqual({ kind: "SecretStore", name: RELEASE });
    expect(store?.metadata).toEqual({ name: RELEASE, namespace: "argocd" });
    expect(store?.spec.provider.kubernetes).toMatchObject({
      auth: { serviceAccount: { name: "bailiwick-registration" } },
      remoteNamespace: RELEASE,
    });
    expect(objects("apps/eu/argo-cd/", "ServiceAccount")).toHaveLength(1);
  });
});

test("rights are given once, on the cluster where Argo CD runs", () => {
  const [role] = objects("apps/eu/", "ClusterRole") as unknown as readonly { rules: unknown }[];
  expect(role?.rules).toEqual([
    {
      apiGroups: [""],
      resources: ["secrets"],
      resourceNames: ["bailiwick-registration"],
      verbs: ["get"],
    },
  ]);
  expect(objects("apps/eu/control-plane-clusters/eu-fra-1/", "ClusterRoleBinding")).toHaveLength(1);
  expect(objects("apps/eu/control-plane-clusters/eu-par-1/", "ClusterRoleBinding")).toEqual([]);
});

test("a tenant cluster that Argo CD does not reach is not registered, and writes no Secret for it", () => {
  const elsewhere = damage(
    HEALTHY,
    "jurisdictions/eu/tenants/ledgerleaf.yaml",
    "name: product,",
    "name: product, controlPlaneCluster: eu-par-1,",
  );
  const texts = new Map(emit(planOf(elsewhere).value).value.map(({ path, text }) => [path, text]));
  const argo = texts.get("apps/eu/argo-cd/tenants/ledgerleaf.yaml");
  expect(argo).toContain("name: tenant-ledgerleaf");
  expect(argo).not.toMatch(/ExternalSecret|SecretStore|inside-/);
  const folder = "apps/eu/tenants/ledgerleaf/product";
  expect(texts.get(`${folder}/values.yaml`)).not.toContain("exportKubeConfig");
  expect(texts.get(`${folder}/evidence.yaml`)).toContain(
    'policies-inside: "not delivered: nothing offers its API server to Argo CD"',
  );
});

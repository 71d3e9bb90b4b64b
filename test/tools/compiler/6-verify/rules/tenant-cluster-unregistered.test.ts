import { describe, expect, test } from "vitest";
import { emit } from "../../../../../tools/compiler/src/5-emit/emit.ts";
import { catalogOf, planOf } from "../../../../support/catalog-of.ts";
import { damaged, EMITTED, faults, found } from "../../../../support/emitted.ts";
import { HEALTHY } from "../../../../support/healthy-tree.ts";
import { placeOf } from "../../../../support/place-of.ts";
import { damage } from "../../../../support/tree.ts";

const code = "tenant-cluster-unregistered";
const ACME = "apps/eu/argo-cd/tenants/acme-bank.yaml";
const ROLE = "apps/eu/control-plane-clusters/eu-fra-1/clusterrole-bailiwick-registration.yaml";
const BINDING = ROLE.replace("clusterrole-", "clusterrolebinding-");
const VALUES = "apps/eu/tenants/acme-bank/payments/values.yaml";
const OBJECT = placeOf("apps/eu/tenants/acme-bank/payments/host/manifests.yaml", "TenantCluster");
const OTHER = placeOf("apps/eu/tenants/ledgerleaf/product/host/manifests.yaml", "TenantCluster");
const SECRET = `${code} ${ACME}#4/spec`;

const own = (files = EMITTED) => faults(files).filter((each) => each.startsWith(code));

describe("a tenant cluster that Argo CD reaches", () => {
  test("is registered", () => {
    const files = damaged({ path: ACME, from: "secret-type: cluster", to: "secret-type: none" });
    expect(faults(files)).toEqual([`${code} ${OBJECT}`]);
  });

  test("once", () => {
    const text = EMITTED.find(({ path }) => path === ACME)?.text ?? "";
    const second = text.slice(
      text.indexOf("apiVersion: external-secrets"),
      text.lastIndexOf("---"),
    );
    const files = damaged({
      path: ACME,
      from: /$/,
      to: `---\n${second.replace("name: vc-acme-bank--payments, n", "name: other, n")}`,
    });
    expect(found(files).map(({ message }) => message)).toEqual([
      '2 registrations for "vc-acme-bank--payments"',
    ]);
  });

  test("writes the Secret that is read", () => {
    const files = damaged({ path: VALUES, from: /exportKubeConfig:.*\n/, to: "" });
    expect(faults(files)).toEqual([`${code} ${VALUES}#0`]);
  });

  test("by its own server: another tenant's would get this one's policies", () => {
    const from = "server: https://vc-acme-bank--payments.vc-acme-bank--payments:443\n---";
    const to = "server: https://vc-ledgerleaf--product.vc-ledgerleaf--product:443\n---";
    expect(own(damaged({ path: ACME, from, to }))).toEqual([
      `${code} ${OBJECT}`,
      `${code} ${OTHER}`,
      `${SECRET}/secretStoreRef`,
    ]);
  });
});

describe("a credential", () => {
  test.each([
    ["{{ index . `client-key` | b64enc }}", "LS0tLS1CRUdJTg=="],
    ["{{ index . `client-key` | b64enc }}", "{{ index . `token` | b64enc }}"],
    ['{\\"tlsClientConfig\\"', '{\\"password\\":\\"a\\",\\"tlsClientConfig\\"'],
    ['\\"caData\\"', '\\"insecure\\":true,\\"caData\\"'],
  ])("is what the tenant cluster wrote, not %s as %s", (from, to) => {
    expect(own(damaged({ path: ACME, from, to }))).toEqual([
      `${SECRET}/target/template/data/config`,
    ]);
  });

  test.each([
    ["remoteNamespace: vc-acme-bank--payments", "remoteNamespace: vc-ledgerleaf--product"],
    ["kind: SecretStore, name: vc-acme", "kind: ClusterSecretStore, name: vc-acme"],
    ["kind: SecretStore, name: vc-acme", "kind: SecretStore, name: no-acme"],
    ["serviceAccount: { name: bailiwick-registration }", "serviceAccount: { name: default }"],
  ])("comes from its own namespace, by the one account: not %s but %s", (from, to) => {
    expect(own(damaged({ path: ACME, from, to }))).toEqual([`${SECRET}/secretStoreRef`]);
  });

  test("comes alone", () => {
    const from = "key: bailiwick-registration";
    expect(own(damaged({ path: ACME, from, to: "key: argocd-secret" }))).toEqual([
      `${SECRET}/dataFrom`,
    ]);
  });
});

describe("who reads it may do nothing else", () => {
  test.each([
    [ROLE, "resourceNames: [bailiwick-registration], ", ""],
    [ROLE, "resourceNames: [bailiwick-registration]", "resourceNames: [a, bailiwick-registration]"],
    [ROLE, "resources: [secrets]", "resources: [secrets, pods]"],
    [ROLE, "verbs: [get]", "verbs: [get, list]"],
    [ROLE, "name: bailiwick-registration }", "name: other }"],
    [BINDING, "ServiceAccount, name: bailiwick-registration", "ServiceAccount, name: other"],
    [
      BINDING,
      "ClusterRole, apiGroup: rbac.authorization.k8s.io, name: bailiwick-registration",
      "ClusterRole, apiGroup: rbac.authorization.k8s.io, name: cluster-admin",
    ],
  ])("%s: %s as %s", (path, from, to) => {
    const all = own(damaged({ path, from, to }));
    // The rights are said once, so every registration of the jurisdiction falls with them.
    expect(all.every((each) => each.endsWith("/spec/secretStoreRef"))).toBe(true);
    expect(all).toContain(`${SECRET}/secretStoreRef`);
  });
});

describe("a tenant cluster that Argo CD does not reach", () => {
  const elsewhere = damage(
    HEALTHY,
    "jurisdictions/eu/tenants/ledgerleaf.yaml",
    "name: product,",
    "name: product, controlPlaneCluster: eu-par-1,",
  );
  const files = emit(planOf(elsewhere).value).value;
  const catalog = catalogOf(elsewhere).value;
  const MANIFESTS = "apps/eu/tenants/ledgerleaf/product/host/manifests.yaml";

  test("says so in its evidence", () => {
    expect(faults(files, catalog)).toEqual([]);
    const silent = files.map((file) => ({
      ...file,
      text: file.text.replaceAll("policies-inside:", "policies-outside:"),
    }));
    const object = placeOf(MANIFESTS, "TenantCluster", files);
    expect(faults(silent, catalog)).toEqual([`${code} ${object}`]);
  });

  test("has no registration, which would lead to another cluster's namespace", () => {
    const path = "apps/eu/argo-cd/tenants/ledgerleaf.yaml";
    const text = EMITTED.find((file) => file.path === path)?.text ?? "";
    const both = files.map((file) => (file.path === path ? { ...file, text } : file));
    const messages = found(both, catalog)
      .filter(({ definition }) => definition.code === code)
      .map(({ message }) => message);
    expect(messages).toEqual(['"vc-ledgerleaf--product" is registered, but not reached']);
  });
});

import { expect, test } from "vitest";
import { byTenantCluster } from "../../../../../tools/compiler/src/6-verify/look.ts";
import { readOutputs } from "../../../../../tools/compiler/src/6-verify/read-outputs.ts";
import { tenantNamespaces } from "../../../../../tools/compiler/src/6-verify/traffic/tenant-namespaces.ts";
import { catalogOf } from "../../../../support/catalog-of.ts";
import { EMITTED, withObject } from "../../../../support/emitted.ts";
import { HEALTHY } from "../../../../support/healthy-tree.ts";

const EU = catalogOf(HEALTHY).value.jurisdictions.find(({ name }) => name === "eu");

function alike(files: typeof EMITTED): readonly (readonly string[])[] {
  if (!EU) throw new Error("no eu");
  const documents = readOutputs(files).value.filter(({ path }) => path.startsWith("apps/eu/"));
  const tenantClusters = byTenantCluster(documents);
  return tenantNamespaces({ jurisdiction: EU, documents, tenantClusters }).map(
    (tenant) => tenant.alike,
  );
}

const policy = (spec: string) =>
  withObject(
    "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n" +
      `metadata: { name: own, namespace: vc-acme-bank--payments }\nspec: ${spec}\n`,
  );

const ACME = "eu/acme-bank/payments";
const OTHERS = ["eu/nordklinik/records", "eu/nordklinik/records-drill"];

/** Tenant clusters that stand by themselves have network policies of their own. */
const BY_ITSELF = ["eu/ledgerleaf/product", "eu/synapse-lab/training"];

test("namespaces with the same policies and declarations are judged once", () => {
  expect(alike(EMITTED)).toEqual([[ACME, ...OTHERS], BY_ITSELF]);
});

test("one with a policy of its own is judged for itself", () => {
  expect(alike(policy("{ podSelector: {} }"))).toEqual([[ACME], BY_ITSELF, OTHERS]);
});

test("where a policy in common names a tenant, nobody who has it is like another", () => {
  const shared = "apps/eu/tenant-network/eu-fra-1/siem-fra--snapshots-par/networkpolicy-etcd.yaml";
  const files = EMITTED.map((file) =>
    file.path === shared
      ? { ...file, text: file.text.replace("app: vcluster-etcd", "bailiwick.dev/tenant: acme") }
      : file,
  );
  expect(alike(files)).toEqual([[ACME], BY_ITSELF, ...OTHERS.map((other) => [other])]);
});

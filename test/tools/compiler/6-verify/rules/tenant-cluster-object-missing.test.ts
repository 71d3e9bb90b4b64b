import { describe, expect, test } from "vitest";
import { damaged, EMITTED, found, withObject } from "../../../../support/emitted.ts";

const FOLDER = "apps/eu/tenants/ledgerleaf/product";
const MANIFESTS = `${FOLDER}/host/manifests.yaml`;
const HOST = "apps/eu/control-plane-clusters/eu-par-1/";
const code = "tenant-cluster-object-missing";

function said(files: Parameters<typeof found>[0]): readonly string[] {
  const own = found(files).filter(({ definition }) => definition.code === code);
  return own.map(({ message }) => message);
}

describe("tenant clusters are objects in the cluster", () => {
  test("one each", () => {
    expect(
      said(damaged({ path: MANIFESTS, from: "kind: TenantCluster", to: "kind: Other" })),
    ).toEqual(["no object stands for ledgerleaf/product"]);
    const second =
      "apiVersion: bailiwick.dev/v1\nkind: TenantCluster\nmetadata: { name: b }\nspec: {}\n";
    expect(said(withObject(second))).toEqual(["several objects stand for acme-bank/payments"]);
  });

  test.each([
    ["jurisdiction", "  jurisdiction: eu", "  jurisdiction: us"],
    ["tenant", "  tenant: ledgerleaf", "  tenant: globex"],
    ["cluster", "  cluster: product", "  cluster: other"],
  ])("that say the same %s as their folder", (field, from, to) => {
    const value = from.split(": ")[1];
    expect(said(damaged({ path: MANIFESTS, from, to }))).toEqual([
      `the object says another ${field} than its folder, "${value}"`,
    ]);
  });
});

test.each([
  ["customresourcedefinition-jurisdictions.yaml", "jurisdictions.bailiwick.dev"],
  ["customresourcedefinition-tenantclusters.yaml", "tenantclusters.bailiwick.dev"],
  ["jurisdiction-eu.yaml", "bailiwick.dev/v1 Jurisdiction"],
])("without %s the control plane cluster cannot say where it is", (file, what) => {
  expect(said(EMITTED.filter(({ path }) => path !== HOST + file))).toEqual([
    `${HOST} has no ${what}`,
  ]);
});

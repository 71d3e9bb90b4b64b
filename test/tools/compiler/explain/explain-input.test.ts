import type { TextFile } from "@bailiwick/model/text-file";
import { describe, expect, test } from "vitest";
import { compile } from "../../../../tools/compiler/src/compile.ts";
import { explainFile, explainLine } from "../../../../tools/compiler/src/doors/explain.ts";
import { ACME, EU, FRANKFURT, HEALTHY, RELEASE } from "../../../support/healthy-tree.ts";
import { withAutoNodes } from "../../../support/private-nodes.ts";
import { damage } from "../../../support/tree.ts";

const OUTPUTS = new Map(compile(HEALTHY).outputs.map(({ path, text }) => [path, text]));

/** Files that are other ones when the input really says so. */
function filesChanged(files: readonly TextFile[]): readonly string[] {
  const { outputs } = compile(files);
  expect(outputs).toHaveLength(OUTPUTS.size);
  return outputs.filter(({ path, text }) => OUTPUTS.get(path) !== text).map(({ path }) => path);
}

function reached(file: string, pointer: string) {
  const reach = explainLine(HEALTHY, { file, pointer });
  return { ...reach, files: [...new Set(reach.objects.map(({ path }) => path))] };
}

describe("what is said to be reached is what changes when the line does", () => {
  test.each([
    [EU, "/spec/inventory/4/hosts/0", "siem.fra.rheinwerk.example", "siem.par.rheinwerk.example"],
    [
      EU,
      "/spec/inventory/0/hosts/0",
      "hosts: [registry.rheinwerk.example]",
      "hosts: [mirror.rheinwerk.example]",
    ],
    [EU, "/spec/defaults/audit/retention", "P2Y", "P3Y"],
    [RELEASE, "/spec/volumeSize", "volumeSize: 10Gi", "volumeSize: 11Gi"],
    [FRANKFURT, "/spec/storageClasses/0/name", "fra-encrypted", "fra-sealed"],
    [ACME, "/spec/clusters/0/snapshots/rto", "rto: PT4H", "rto: PT3H"],
    [ACME, "/spec/owner/team", "team: payments-platform", "team: another-team"],
  ])("%s %s", (file, pointer, from, to) => {
    const { files, untried } = reached(file, pointer);
    expect(untried).toEqual([]);
    expect(files).toEqual(filesChanged(damage(HEALTHY, file, from, to)));
  });
});

test("machines that are made lead to the values, the evidence and what stands in the cluster", () => {
  const files = withAutoNodes();
  const pointer = "/spec/clusters/0/privateNodes/autoNodes/0";
  const reachedFrom = (below: string) =>
    new Set(
      explainLine(files, { file: ACME, pointer: `${pointer}/${below}` }).objects.map(({ path }) =>
        path.replace("apps/eu/", ""),
      ),
    );
  const payments = "tenants/acme-bank/payments";
  expect(reachedFrom("pools/0/quantity")).toEqual(
    new Set([`${payments}/evidence.yaml`, `${payments}/values.yaml`]),
  );
  expect([...reachedFrom("region")]).toEqual(
    expect.arrayContaining([`${payments}/evidence.yaml`, `${payments}/values.yaml`]),
  );
});

test("each line that a field is said to come from reaches that field", () => {
  const path = "apps/eu/tenants/acme-bank/payments/values.yaml";
  const { fields } = explainFile(HEALTHY, path) ?? { fields: [] };
  const causes = fields.flatMap(({ pointer, causes: found }) =>
    found.map(({ origin }) => ({ pointer, origin })),
  );
  const lines = Map.groupBy(causes, ({ origin }) => `${origin.file}#${origin.pointer}`);
  expect(lines.size).toBeGreaterThan(30);
  for (const [line, [first, ...others]] of lines) {
    const { objects } = explainLine(HEALTHY, first?.origin ?? { file: "", pointer: "" });
    const reachedHere = objects.find((each) => each.path === path)?.pointers ?? [];
    for (const { pointer } of [first, ...others].filter((each) => each !== undefined)) {
      expect(reachedHere, line).toContain(pointer);
    }
  }
});

describe("tenants are counted", () => {
  test("those whose audit log goes to the sink", () => {
    const { tenants, tenantClusters, files } = reached(EU, "/spec/inventory/4");
    expect(tenants).toEqual(["eu/acme-bank", "eu/ledgerleaf", "eu/nordklinik", "eu/synapse-lab"]);
    expect(tenantClusters).toHaveLength(5);
    expect(files).toContain("apps/eu/register.yaml");
  });

  test("one, for the tenant's own line", () => {
    const { tenants, objects } = reached(ACME, "/spec/clusters/0/criticality");
    expect(tenants).toEqual(["eu/acme-bank"]);
    expect(objects.map(({ kind }) => kind)).toEqual(["Evidence", "TenantCluster"]);
  });

  test("all that pin it, for a line of a template release", () => {
    const { tenants } = reached(RELEASE, "/spec/images/etcd");
    expect(tenants).toContain("uk/ledgerleaf");
    expect(tenants).toContain("eu/acme-bank");
  });

  test("none, for what no target is given", () => {
    expect(reached(EU, "/kind")).toMatchObject({ tried: [], objects: [], tenants: [] });
  });
});

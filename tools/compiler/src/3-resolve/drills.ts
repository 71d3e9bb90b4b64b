import { choice } from "@bailiwick/model/cure";
import { removeFile, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Drills } from "@bailiwick/model/kinds/drills";
import type { Tenant } from "@bailiwick/model/kinds/tenant";
import { below } from "@bailiwick/model/origin";
import type { DrillRecord } from "../handoff/catalog.ts";
import type { Manifest } from "../handoff/manifest.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { tenantRecords } from "./tenant-records.ts";

const drillWithoutTenant = defineFinding({
  code: "drill-without-tenant",
  severity: "error",
  summary: "A record of drills is of a tenant and of tenant clusters that are there.",
  why: "a drill of something that does not run shows nothing of what does",
  basis: "house",
  waivable: false,
});

/** The drill records of one jurisdiction by the name of their tenant. */
export function matchDrills(
  records: readonly Manifest<Drills>[],
  tenants: readonly Manifest<Tenant>[],
  report: Report,
): ReadonlyMap<string, DrillRecord> {
  const unmatched = { definition: drillWithoutTenant, of: "its drills" };
  return new Map(
    tenantRecords(records, tenants, unmatched, report).map(([record, tenant]) => {
      reportStrangers(record, tenant, report);
      const { metadata, spec } = record.document;
      return [metadata.name, { file: record.path, spec }];
    }),
  );
}

function reportStrangers(
  { path, document }: Manifest<Drills>,
  tenant: Manifest<Tenant>,
  report: Report,
): void {
  const { drills } = document.spec;
  const names = tenant.document.spec.clusters.map(({ name }) => name);
  drills.forEach(({ cluster }, index) => {
    const origin = below({ file: path, pointer: "/spec/drills" }, index);
    const isSecond = drills.findIndex((each) => each.cluster === cluster) < index;
    if (names.includes(cluster) && !isSecond) return;
    report({
      definition: drillWithoutTenant,
      origin: below(origin, "cluster"),
      message: isSecond
        ? `there are two records of "${cluster}"`
        : `"${cluster}" is no tenant cluster of ${document.metadata.name}`,
      hint: isSecond ? "keep one of them" : `use ${listNames(names)}, or remove this entry`,
      cure: choice(drills.length === 1 ? removeFile(path) : takeOut(origin)),
      related: [{ origin: { file: tenant.path, pointer: "/spec/clusters" }, message: "clusters" }],
    });
  });
}

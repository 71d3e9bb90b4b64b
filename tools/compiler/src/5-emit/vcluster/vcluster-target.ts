import type { JurisdictionPlan, TenantClusterPlan, TenantPlan } from "../../handoff/plan.ts";
import type { Emission } from "../emission.ts";
import {
  jurisdictionFolder,
  manifestsFile,
  registryPrefix,
  tenantClusterFolder,
} from "../paths.ts";
import { auditConfigMap } from "./audit.ts";
import { joinRunbook } from "./join-runbook.ts";
import { podParts } from "./pod-parts.ts";
import { snapshotObjects } from "./snapshot-objects.ts";
import { vclusterValues } from "./values.ts";

/**
 * Values, the audit policy and sink that the API server reads, and what takes copies of its state:
 * for the chart, or for a machine that runs its control plane itself, with what is done there by
 * hand.
 */
export function emitVcluster(plan: JurisdictionPlan): readonly Emission[] {
  return plan.tenants.flatMap((tenantPlan) =>
    tenantPlan.clusters.flatMap((cluster): readonly Emission[] => {
      const { tenant } = tenantPlan;
      const path = `${jurisdictionFolder(plan)}/${manifestsFile(tenantPlan, cluster)}`;
      const source = tenant.file;
      return [
        ...valuesOf(plan, tenantPlan, cluster),
        { path, source, object: auditConfigMap(tenant, cluster) },
        ...[
          ...podParts(cluster, registryPrefix(plan)).objects,
          // On machines of its own nothing applies a job: its runbook says that copies are by hand.
          ...(cluster.isolation.value === "standalone"
            ? []
            : snapshotObjects(plan, tenant, cluster)),
        ].map((object): Emission => ({ path, source, object })),
      ];
    }),
  );
}

/** The values under the name that their reader looks for; on a machine, with its runbook. */
function valuesOf(
  plan: JurisdictionPlan,
  tenantPlan: TenantPlan,
  cluster: TenantClusterPlan,
): readonly Emission[] {
  const folder = `${jurisdictionFolder(plan)}/${tenantClusterFolder(tenantPlan, cluster)}`;
  const { file: source } = tenantPlan.tenant;
  const object = vclusterValues(plan, tenantPlan.tenant, cluster);
  if (cluster.isolation.value !== "standalone") {
    return [{ path: `${folder}/values.yaml`, source, object }];
  }
  const text = joinRunbook(plan, tenantPlan, cluster);
  return [
    { path: `${folder}/vcluster.yaml`, source, object },
    { path: `${folder}/join.md`, source, object: {}, text },
  ];
}

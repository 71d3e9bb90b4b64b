import type { JurisdictionPlan } from "../../handoff/plan.ts";
import type { Emission } from "../emission.ts";
import { jurisdictionFolder, registryPrefix, tenantClusterFolder } from "../paths.ts";
import { auditConfigMap } from "./audit.ts";
import { podParts } from "./pod-parts.ts";
import { snapshotObjects } from "./snapshot-objects.ts";
import { vclusterValues } from "./values.ts";

/**
 * Values for the chart, the audit policy and sink that its API server reads, and what takes copies
 * of its state.
 */
export function emitVcluster(plan: JurisdictionPlan): readonly Emission[] {
  return plan.tenants.flatMap((tenantPlan) =>
    tenantPlan.clusters.flatMap((cluster): readonly Emission[] => {
      const { tenant } = tenantPlan;
      const folder = `${jurisdictionFolder(plan)}/${tenantClusterFolder(tenantPlan, cluster)}`;
      return [
        {
          path: `${folder}/values.yaml`,
          source: tenant.file,
          object: vclusterValues(plan, tenant, cluster),
        },
        {
          path: `${folder}/host/manifests.yaml`,
          source: tenant.file,
          object: auditConfigMap(tenant, cluster),
        },
        ...[
          ...podParts(cluster, registryPrefix(plan)).objects,
          ...snapshotObjects(plan, tenant, cluster),
        ].map(
          (object): Emission => ({
            path: `${folder}/host/manifests.yaml`,
            source: tenant.file,
            object,
          }),
        ),
      ];
    }),
  );
}

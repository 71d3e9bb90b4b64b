import type { JsonObject } from "@bailiwick/model/json-value";
import type { JurisdictionPlan } from "../../handoff/plan.ts";
import type { Emission } from "../emission.ts";
import { jurisdictionFolder, networkFolder, tenantClusterFolder } from "../paths.ts";
import { ciliumOpenings } from "./cilium-openings.ts";
import { ciliumPolicies } from "./cilium-policies.ts";
import { declaredPolicies } from "./declared-policies.ts";
import { sharedPolicies } from "./shared-policies.ts";

/**
 * Network policies of the host namespaces: closed both ways, and opened for what is declared. What
 * is the same for many tenant clusters is one folder; what one of them adds lies beside its other
 * manifests.
 */
export function emitNetworkPolicies(plan: JurisdictionPlan): readonly Emission[] {
  const root = jurisdictionFolder(plan);
  const all = plan.tenants.flatMap((tenantPlan) =>
    tenantPlan.clusters.map((cluster) => ({ tenantPlan, cluster })),
  );
  const shared = new Map(all.map((each) => [networkFolder(each.cluster), each.cluster]));
  return [
    ...[...shared].flatMap(([folder, cluster]) =>
      [...sharedPolicies(plan, cluster), ...ciliumPolicies(cluster)].map(
        (object): Emission => ({
          path: `${root}/${folder}/${kindOf(object)}-${nameOf(object)}.yaml`,
          source: cluster.controlPlaneCluster.value.file,
          object,
        }),
      ),
    ),
    ...all.flatMap(({ tenantPlan, cluster }) =>
      [...declaredPolicies(cluster), ...ciliumOpenings(cluster)].map(
        (object): Emission => ({
          path: `${root}/${tenantClusterFolder(tenantPlan, cluster)}/host/manifests.yaml`,
          source: tenantPlan.tenant.file,
          object,
        }),
      ),
    ),
  ];
}

function kindOf({ kind }: JsonObject): string {
  return String(kind).toLowerCase();
}

function nameOf({ metadata }: JsonObject): string {
  return (metadata as { name: string }).name;
}

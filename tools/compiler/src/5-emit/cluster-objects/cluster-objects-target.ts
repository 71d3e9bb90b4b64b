import { LABEL_PREFIX } from "@bailiwick/model/labels";
import type { JurisdictionPlan } from "../../handoff/plan.ts";
import type { Emission } from "../emission.ts";
import { jurisdictionFolder, manifestsFile } from "../paths.ts";
import { customResourceDefinitions } from "./definitions.ts";
import { jurisdictionObject } from "./jurisdiction-object.ts";
import { hostNamespace, tenantClusterObject } from "./tenant-cluster-object.ts";

/** Definitions, the jurisdiction and every tenant cluster as objects in the cluster. */
export function emitClusterObjects(plan: JurisdictionPlan): readonly Emission[] {
  const folder = jurisdictionFolder(plan);
  const { name, file } = plan.jurisdiction;
  const shared = plan.controlPlaneClusters.flatMap((cluster): readonly Emission[] => {
    const clusterFolder = `${folder}/control-plane-clusters/${cluster.name}`;
    return [
      ...customResourceDefinitions().map((object): Emission => {
        const { metadata } = object as { metadata: { name: string } };
        const plural = metadata.name.replace(`.${LABEL_PREFIX}`, "");
        const path = `${clusterFolder}/customresourcedefinition-${plural}.yaml`;
        return { path, source: file, object };
      }),
      {
        path: `${clusterFolder}/jurisdiction-${name}.yaml`,
        source: file,
        object: jurisdictionObject(plan),
      },
    ];
  });
  const tenants = plan.tenants.flatMap((tenantPlan) =>
    tenantPlan.clusters.flatMap((cluster) => {
      const path = `${folder}/${manifestsFile(tenantPlan, cluster)}`;
      const isHosted = cluster.isolation.value !== "standalone";
      const source = tenantPlan.tenant.file;
      return [
        ...(isHosted ? [{ path, source, object: hostNamespace(plan, tenantPlan, cluster) }] : []),
        { path, source, object: tenantClusterObject(plan, tenantPlan, cluster) },
      ];
    }),
  );
  return [...shared, ...tenants];
}

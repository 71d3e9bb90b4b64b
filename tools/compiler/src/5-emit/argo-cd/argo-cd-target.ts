import type { JurisdictionPlan } from "../../handoff/plan.ts";
import type { Emission } from "../emission.ts";
import { jurisdictionFolder } from "../paths.ts";
import { neutralDefaultProject, rootApplication, rootProject } from "./bootstrap.ts";
import { clusterApplications, clusterProject } from "./control-plane-cluster.ts";
import { tenantApplications, tenantProject } from "./tenant.ts";
import { insideApplications, insideProject } from "./tenant-inside.ts";

/** Bootstrap by hand once; then one file per control plane cluster and one per tenant. */
export function emitArgoCd(plan: JurisdictionPlan): readonly Emission[] {
  const folder = jurisdictionFolder(plan);
  const { file } = plan.jurisdiction;
  const clusters = plan.controlPlaneClusters.flatMap((cluster) => {
    const path = `${folder}/argo-cd/control-plane-clusters/${cluster.name}.yaml`;
    return [clusterProject(plan, cluster), clusterApplications(plan, cluster)].map(
      (object): Emission => ({ path, source: cluster.file, object }),
    );
  });
  const tenants = plan.tenants.flatMap((tenantPlan) => {
    const path = `${folder}/argo-cd/tenants/${tenantPlan.tenant.name}.yaml`;
    return [
      tenantProject(plan, tenantPlan),
      tenantApplications(plan, tenantPlan),
      insideProject(plan, tenantPlan),
      insideApplications(plan, tenantPlan),
    ].map((object): Emission => ({ path, source: tenantPlan.tenant.file, object }));
  });
  return [
    { path: `${folder}/bootstrap/appproject-root.yaml`, source: file, object: rootProject(plan) },
    {
      path: `${folder}/bootstrap/application-root.yaml`,
      source: file,
      object: rootApplication(plan),
    },
    {
      path: `${folder}/argo-cd/appproject-default.yaml`,
      source: file,
      object: neutralDefaultProject(),
    },
    ...clusters,
    ...tenants,
  ];
}

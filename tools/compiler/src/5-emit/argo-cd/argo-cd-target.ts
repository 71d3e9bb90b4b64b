import type { JurisdictionPlan } from "../../handoff/plan.ts";
import type { Emission } from "../emission.ts";
import { jurisdictionFolder } from "../paths.ts";
import { neutralDefaultProject, rootApplication, rootProject } from "./bootstrap.ts";
import { clusterApplications, clusterProject } from "./control-plane-cluster.ts";
import { type KindsByFolder, kindsByFolder, kindsOf } from "./kinds-by-folder.ts";
import { policyEngine } from "./policy-engine.ts";
import { tenantApplications, tenantProject } from "./tenant.ts";
import { guestDeliveries } from "./tenant-guests.ts";
import { insideDeliveries } from "./tenant-inside.ts";

/**
 * Bootstrap by hand once; then one file per control plane cluster and one per tenant. Projects
 * admit the kinds that were emitted for their folders, so this target comes after the others.
 */
export function emitArgoCd(
  plan: JurisdictionPlan,
  before: readonly Emission[],
): readonly Emission[] {
  const folder = jurisdictionFolder(plan);
  const { file } = plan.jurisdiction;
  const synced = [
    {
      path: `${folder}/argo-cd/appproject-default.yaml`,
      source: file,
      object: neutralDefaultProject(),
    },
    ...deliveries(plan, kindsByFolder(before)),
  ];
  const beside = before.filter(({ path }) => path.startsWith(`${folder}/argo-cd/`));
  return [
    {
      path: `${folder}/bootstrap/appproject-root.yaml`,
      source: file,
      object: rootProject(plan, kindsOf([...synced, ...beside])),
    },
    {
      path: `${folder}/bootstrap/application-root.yaml`,
      source: file,
      object: rootApplication(plan),
    },
    ...synced,
  ];
}

/** Projects and applications of every policy engine, control plane cluster and tenant. */
function deliveries(plan: JurisdictionPlan, kinds: KindsByFolder): readonly Emission[] {
  const folder = `${jurisdictionFolder(plan)}/argo-cd`;
  const engines = plan.controlPlaneClusters.flatMap((cluster) => {
    const path = `${folder}/policy-engine/${cluster.name}.yaml`;
    return policyEngine(plan, cluster).map(
      (object): Emission => ({ path, source: cluster.file, object }),
    );
  });
  const clusters = plan.controlPlaneClusters.flatMap((cluster) => {
    const path = `${folder}/control-plane-clusters/${cluster.name}.yaml`;
    return [clusterProject(plan, cluster, kinds), clusterApplications(plan, cluster)].map(
      (object): Emission => ({ path, source: cluster.file, object }),
    );
  });
  const tenants = plan.tenants.flatMap((tenantPlan) => {
    const path = `${folder}/tenants/${tenantPlan.tenant.name}.yaml`;
    return [
      tenantProject(plan, tenantPlan, kinds),
      tenantApplications(plan, tenantPlan),
      ...insideDeliveries(plan, tenantPlan, kinds),
      ...guestDeliveries(plan, tenantPlan, kinds),
    ].map((object): Emission => ({ path, source: tenantPlan.tenant.file, object }));
  });
  return [...engines, ...clusters, ...tenants];
}

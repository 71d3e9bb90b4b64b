import { ServiceAccount } from "kubernetes-models/v1/ServiceAccount";
import type { JurisdictionPlan } from "../../handoff/plan.ts";
import { ARGO_CD_NAMESPACE } from "../argo-cd-namespace.ts";
import type { Emission } from "../emission.ts";
import { jurisdictionFolder } from "../paths.ts";
import { REGISTRATION } from "../registration-names.ts";
import { plain } from "../typed.ts";
import { clusterRegistration } from "./cluster-registration.ts";
import { readerRights } from "./reader-rights.ts";

/**
 * Tenant clusters as clusters of the jurisdiction's Argo CD. The reader and its rights are said
 * once, on the cluster where Argo CD runs; each tenant's file has what is its own.
 */
export function emitRegistrations(plan: JurisdictionPlan): readonly Emission[] {
  const folder = jurisdictionFolder(plan);
  const { file, delivery } = plan.jurisdiction;
  const name = REGISTRATION.reader;
  const metadata = { name, namespace: ARGO_CD_NAMESPACE };
  // External Secrets asks for its tokens, so no pod has to carry one.
  const reader = plain(new ServiceAccount({ metadata, automountServiceAccountToken: false }));
  const rights = readerRights().map((object): Emission => {
    const path = `${folder}/control-plane-clusters/${delivery.cluster.name}`;
    return {
      path: `${path}/${String(object.kind).toLowerCase()}-${name}.yaml`,
      source: file,
      object,
    };
  });
  const registrations = plan.tenants.flatMap((tenantPlan) => {
    const path = `${folder}/argo-cd/tenants/${tenantPlan.tenant.name}.yaml`;
    const source = tenantPlan.tenant.file;
    return tenantPlan.clusters
      .flatMap((cluster) => clusterRegistration(tenantPlan, cluster))
      .map((object): Emission => ({ path, source, object }));
  });
  return [
    { path: `${folder}/argo-cd/serviceaccount-${name}.yaml`, source: file, object: reader },
    ...rights,
    ...registrations,
  ];
}

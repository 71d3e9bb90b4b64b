import type { JsonObject } from "@bailiwick/model/json-value";
import {
  API_VERSION,
  CONTROL_PLANE_CLUSTER_LABEL,
  JURISDICTION_LABEL,
  TENANT_LABEL,
} from "@bailiwick/model/labels";
import type { TenantClusterObject } from "@bailiwick/model/objects/tenant-cluster-object";
import { Namespace } from "kubernetes-models/v1/Namespace";
import type { JurisdictionPlan, TenantClusterPlan, TenantPlan } from "../../handoff/plan.ts";
import { KEPT_BY_ARGO_CD } from "../kept-by-argo-cd.ts";
import { placesOf } from "../places-of.ts";
import { podSecurityOf } from "../pod-security.ts";
import { plain } from "../typed.ts";

/** The host namespace: every selector of every policy hangs on its labels. */
export function hostNamespace(
  plan: JurisdictionPlan,
  tenantPlan: TenantPlan,
  cluster: TenantClusterPlan,
): JsonObject {
  const standard = podSecurityOf(cluster);
  const labels = { ...labelsOf(plan, tenantPlan, cluster) };
  return plain(
    new Namespace({
      metadata: {
        name: cluster.release,
        ...(cluster.deletionProtection && { annotations: { ...KEPT_BY_ARGO_CD } }),
        labels: { ...labels, "pod-security.kubernetes.io/enforce": standard },
      },
    }),
  );
}

/** The tenant cluster as an object of its own kind, in its host namespace. */
export function tenantClusterObject(
  plan: JurisdictionPlan,
  tenantPlan: TenantPlan,
  cluster: TenantClusterPlan,
): JsonObject {
  const { tenant } = tenantPlan;
  const { template } = cluster;
  const object: TenantClusterObject = {
    spec: {
      jurisdiction: plan.jurisdiction.name,
      tenant: tenant.name,
      cluster: cluster.name,
      environment: cluster.environment,
      criticality: cluster.criticality.value,
      isolation: cluster.isolation.value,
      controlPlaneCluster: cluster.controlPlaneCluster.value.name,
      kubernetes: cluster.kubernetes.value.version,
      template: `${template.value.name}@${template.value.version}`,
      places: placesOf(plan, cluster).map(({ role, name, country }) => ({
        role,
        entry: name,
        country,
      })),
      ...(cluster.snapshots && { restoreTo: cluster.snapshots.restoreTo.value.name }),
      regulations: [...tenant.spec.regulations].sort(),
      source: tenant.file,
    },
  };
  const metadata = { name: cluster.name, namespace: cluster.release };
  const { spec } = object as unknown as { spec: JsonObject };
  return { apiVersion: API_VERSION, kind: "TenantCluster", metadata, spec };
}

function labelsOf(
  { jurisdiction }: JurisdictionPlan,
  { tenant }: TenantPlan,
  { controlPlaneCluster }: TenantClusterPlan,
): JsonObject & Record<string, string> {
  return {
    [JURISDICTION_LABEL]: jurisdiction.name,
    [TENANT_LABEL]: tenant.name,
    [CONTROL_PLANE_CLUSTER_LABEL]: controlPlaneCluster.value.name,
  };
}

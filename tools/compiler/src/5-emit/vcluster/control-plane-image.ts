import type { TenantClusterPlan } from "../../handoff/plan.ts";

/**
 * Repository of the closed build, where the template was frozen before it could name one: a mirror
 * keeps upstream's path. Source: vCluster chart 0.36.1, controlPlane.statefulSet.image.
 */
const LICENSED = "loft-sh/vcluster-pro";

/** Repository, below the registry, of the build that the edition asks for. */
export function controlPlaneImage({ template, edition }: TenantClusterPlan): string {
  const { controlPlane, controlPlaneLicensed = LICENSED } = template.value.spec.images;
  return edition?.value === "licensed" ? controlPlaneLicensed : controlPlane;
}

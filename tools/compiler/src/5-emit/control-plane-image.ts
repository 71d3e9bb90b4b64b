import type { TenantClusterPlan } from "../handoff/plan.ts";

/**
 * Repositories of the closed builds, where the template was frozen before it could name them: a
 * mirror keeps upstream's path. Source: vCluster chart 0.36.1, controlPlane.statefulSet.image, and
 * hack/assets/cmd, which lists the images of a release.
 */
const LICENSED = "loft-sh/vcluster-pro";
const FIPS = "loft-sh/vcluster-pro-fips";

/** Repository, below the registry, of the build that the edition asks for. */
export function controlPlaneImage({ template, edition, controls }: TenantClusterPlan): string {
  const { images } = template.value.spec;
  const { controlPlane, controlPlaneLicensed = LICENSED, controlPlaneFips = FIPS } = images;
  if (edition?.value !== "licensed") return controlPlane;
  return controls.fips?.value ? controlPlaneFips : controlPlaneLicensed;
}

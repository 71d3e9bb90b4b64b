import type { TenantClusterPlan } from "../handoff/plan.ts";

/** An image below the registry. */
export interface ImageName {
  readonly repository: string;
  readonly tag: string;
}

/**
 * The image of API server and controllers. For FIPS, upstream's pages name it twice: by a tag of
 * the same repository, and by a repository of its own, which a template that names it has.
 * Source: vCluster documentation, FIPS 140-2, and air-gapped installation.
 */
export function kubernetesImage({ template, kubernetes, controls }: TenantClusterPlan): ImageName {
  const { kubernetes: repository, kubernetesFips } = template.value.spec.images;
  const tag = kubernetes.value.kubernetesTag;
  if (!controls.fips?.value) return { repository, tag };
  return kubernetesFips === undefined
    ? { repository, tag: `${tag}-fips` }
    : { repository: kubernetesFips, tag };
}

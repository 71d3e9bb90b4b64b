import type { JurisdictionPlan } from "../../handoff/plan.ts";
import { registryPrefix } from "../paths.ts";

/**
 * Full names of the images that the templates in use bring themselves, each with the tag that the
 * template pins: the tenant cluster's control plane, its store and its DNS, and what the syncer
 * puts before pods with host names. Once each, in order of the templates.
 */
export function platformImages(plan: JurisdictionPlan): readonly string[] {
  const registry = registryPrefix(plan);
  const names = plan.templates.flatMap(({ spec }) => {
    const { chart, images, kubernetes } = spec;
    return [
      `${images.controlPlane}:${chart.version}`,
      `${images.initContainer}:${images.initContainerTag}`,
      ...kubernetes.flatMap(({ kubernetesTag, etcdTag, coreDnsTag }) => [
        `${images.kubernetes}:${kubernetesTag}`,
        `${images.etcd}:${etcdTag}`,
        `${images.coreDns}:${coreDnsTag}`,
      ]),
    ];
  });
  return [...new Set(names)].map((name) => `${registry}/${name}`);
}

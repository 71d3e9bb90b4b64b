import type { JurisdictionPlan } from "../../handoff/plan.ts";
import { controlPlaneImage } from "../control-plane-image.ts";
import { kubernetesImage } from "../kubernetes-image.ts";
import { KYVERNO_IMAGES } from "../kyverno-chart.ts";
import { registryPrefix } from "../paths.ts";
import { snapshotUploader } from "../snapshot-uploader.ts";

/**
 * Full names of the images that the templates in use bring themselves, each with the tag that the
 * template pins: the tenant cluster's control plane, its store and its DNS, what uploads copies of
 * its state, and what the syncer puts before pods with host names. Kyverno's too where it runs
 * inside tenant clusters: the host meets its pods in the tenant's namespace. Once each, in order
 * of the templates.
 */
export function platformImages(plan: JurisdictionPlan): readonly string[] {
  const registry = registryPrefix(plan);
  const names = plan.templates.flatMap(({ spec }) => {
    const { chart, images, kubernetes } = spec;
    const uploader = snapshotUploader(images);
    return [
      `${images.controlPlane}:${chart.version}`,
      `${images.initContainer}:${images.initContainerTag}`,
      `${uploader.repository}:${uploader.tag}`,
      ...kubernetes.flatMap(({ kubernetesTag, etcdTag, coreDnsTag }) => [
        `${images.kubernetes}:${kubernetesTag}`,
        `${images.etcd}:${etcdTag}`,
        `${images.coreDns}:${coreDnsTag}`,
      ]),
    ];
  });
  // What a tenant cluster chose instead: a licensed build, or one for FIPS.
  const chosen = plan.tenants.flatMap(({ clusters }) =>
    clusters.flatMap((cluster) => {
      const { repository, tag } = kubernetesImage(cluster);
      const { version } = cluster.template.value.spec.chart;
      return [`${controlPlaneImage(cluster)}:${version}`, `${repository}:${tag}`];
    }),
  );
  const inside = plan.kyvernoInside ? KYVERNO_IMAGES : [];
  return [...new Set([...names, ...chosen, ...inside])].map((name) => `${registry}/${name}`);
}

import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import { below, type Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry, TemplateRelease } from "../handoff/catalog.ts";
import type { KubernetesPlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { reportUnderReview } from "./kubernetes-review.ts";
import { reportSkew } from "./kubernetes-skew.ts";
import { nearestOffered } from "./nearest-offered.ts";
import type { Question } from "./tenant-cluster.ts";

const kubernetesNotOffered = defineFinding({
  code: "kubernetes-version-not-offered",
  severity: "error",
  summary: "A Kubernetes version is one that the template has images for.",
  why: "API server, etcd and CoreDNS images belong together by minor version",
  basis: "house",
  waivable: false,
});

/** The Kubernetes release of the tenant cluster; the host's own version when nobody chose. */
export function decideKubernetes(
  question: Question,
  template: TemplateRelease,
  cluster: ClusterEntry,
  report: Report,
): Sourced<KubernetesPlan> | undefined {
  const { request } = question;
  const { kubernetes } = cluster.spec;
  const hostOrigin = { file: cluster.file, pointer: "/spec/kubernetes/version" };
  const wanted = request.kubernetes ?? { value: kubernetes, origin: hostOrigin };
  const offered = template.spec.kubernetes.map(({ version }) => version);
  const { version: asked } = wanted.value;
  const release = template.spec.kubernetes.find(({ version }) => version === asked);
  reportUnderReview(question, asked, { offered, host: kubernetes.version }, report);
  if (!release) {
    const nearest = nearestOffered(offered, kubernetes.version);
    const quoted = offered.map((version) => `"${version}"`);
    report({
      definition: kubernetesNotOffered,
      origin: request.kubernetes ? wanted.origin : request.origin,
      message: `${template.name} ${template.version} has no images for Kubernetes "${asked}"`,
      hint: request.kubernetes
        ? `use ${listNames(quoted)}`
        : `add kubernetes: { version: ${listNames(quoted)} }`,
      cure: choice(
        setTo(
          request.kubernetes ? wanted.origin : below(request.origin, "kubernetes", "version"),
          nearest ?? asked,
        ),
      ),
      related: [
        { origin: { file: template.file, pointer: "/spec/kubernetes" }, message: "offered" },
      ],
    });
    return undefined;
  }
  reportSkew(question, wanted, { offered, cluster }, report);
  return { value: { ...release, ...wanted.value }, origin: wanted.origin };
}

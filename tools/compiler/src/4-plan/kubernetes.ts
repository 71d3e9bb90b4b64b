import { defineFinding } from "@bailiwick/model/finding";
import type { KubernetesRelease } from "@bailiwick/model/kinds/template";
import type { Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry, TemplateRelease } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import type { Question } from "./tenant-cluster.ts";

const kubernetesNotOffered = defineFinding({
  code: "kubernetes-version-not-offered",
  severity: "error",
  summary: "A Kubernetes version is one that the template has images for.",
  why: "API server, etcd and CoreDNS images belong together by minor version",
  basis: "house",
  waivable: false,
});

const kubernetesSkewTooWide = defineFinding({
  code: "kubernetes-skew-too-wide",
  severity: "error",
  summary: "A tenant cluster is within two minor versions of its control plane cluster.",
  why: "vCluster's matrix knows no wider pair; pods were left unready by wide ones (vcluster 3578)",
  basis: "guidance",
  waivable: true,
});

const kubernetesSkewUntested = defineFinding({
  code: "kubernetes-skew-untested",
  severity: "warning",
  summary: "A tenant cluster has the minor version of its control plane cluster.",
  why: "vCluster tests equal versions and calls others likely to work",
  basis: "guidance",
  waivable: true,
});

const WIDEST_SKEW = 2;

/** The Kubernetes release of the tenant cluster; the host's own version when nobody chose. */
export function decideKubernetes(
  { request, subject }: Question,
  template: TemplateRelease,
  cluster: ClusterEntry,
  report: Report,
): Sourced<KubernetesRelease> | undefined {
  const host = cluster.spec.kubernetes.version;
  const hostOrigin = { file: cluster.file, pointer: "/spec/kubernetes/version" };
  const wanted = request.kubernetes ?? { value: host, origin: hostOrigin };
  const release = template.spec.kubernetes.find(({ version }) => version === wanted.value);
  if (!release) {
    const offered = template.spec.kubernetes.map(({ version }) => `"${version}"`);
    const quoted = `"${wanted.value}"`;
    report({
      definition: kubernetesNotOffered,
      origin: request.kubernetes ? wanted.origin : request.origin,
      message: `${template.name} ${template.version} has no images for Kubernetes ${quoted}`,
      hint: request.kubernetes
        ? `use ${listNames(offered)}`
        : `add kubernetes: { version: ${listNames(offered)} }`,
      related: [
        { origin: { file: template.file, pointer: "/spec/kubernetes" }, message: "offered" },
      ],
    });
    return undefined;
  }
  const skew = Math.abs(minor(wanted.value) - minor(host));
  if (skew > 0) {
    report({
      definition: skew > WIDEST_SKEW ? kubernetesSkewTooWide : kubernetesSkewUntested,
      origin: wanted.origin,
      message: `${subject} runs "${wanted.value}" on ${cluster.name}, which runs "${host}"`,
      hint: `use "${host}", or another control plane cluster`,
      related: [{ origin: hostOrigin, message: `${cluster.name} runs ${host}` }],
    });
  }
  return { value: release, origin: wanted.origin };
}

function minor(version: string): number {
  return Number(version.slice(version.indexOf(".") + 1));
}

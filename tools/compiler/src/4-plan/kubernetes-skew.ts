import { choice } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { KubernetesChoice } from "@bailiwick/model/kinds/tenant";
import type { Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry } from "../handoff/catalog.ts";
import type { Report } from "../handoff/report.ts";
import { nearestOffered } from "./nearest-offered.ts";
import type { Question } from "./tenant-cluster.ts";
import { isWithinSkew } from "./within-skew.ts";

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
  summary: "A tenant cluster has its control plane cluster's minor version, or says why not.",
  why: "vCluster tests equal versions and calls others likely to work",
  basis: "guidance",
  waivable: true,
});

/** Where a tenant cluster runs, and the versions that its template has images for. */
interface Pair {
  readonly cluster: ClusterEntry;
  readonly offered: readonly string[];
}

/**
 * Refuses a version too far from that of the control plane cluster, and warns of one that is near
 * and has no reason said for it.
 */
export function reportSkew(
  { subject }: Question,
  { value, origin }: Sourced<KubernetesChoice>,
  { offered, cluster }: Pair,
  report: Report,
): void {
  const host = cluster.spec.kubernetes.version;
  const isTooWide = !isWithinSkew(value.version, host);
  if (value.version === host || (value.reason !== undefined && !isTooWide)) return;
  report({
    definition: isTooWide ? kubernetesSkewTooWide : kubernetesSkewUntested,
    origin,
    message: `${subject} runs "${value.version}" on ${cluster.name}, which runs "${host}"`,
    hint: isTooWide
      ? `use "${host}", or another control plane cluster`
      : `use "${host}", or say why beside the version: reason: …`,
    cure: choice(setTo(origin, nearestOffered(offered, host) ?? host)),
    related: [
      {
        origin: { file: cluster.file, pointer: "/spec/kubernetes/version" },
        message: `${cluster.name} runs ${host}`,
      },
    ],
  });
}

import type { Origin } from "@bailiwick/model/origin";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import type { ClusterClassifier } from "./cluster-pair.ts";
import { decisionEffect } from "./decision-effects.ts";

/** Which Kubernetes, which template, which chart. */
export const versionEffects: ClusterClassifier = (pair) => [
  ...decisionEffect(
    pair,
    "Kubernetes",
    ({ cluster }) => ({ text: kubernetes(cluster), origin: choiceOf(cluster) }),
    "kubernetes-changed",
  ),
  ...decisionEffect(
    pair,
    "template",
    ({ cluster: { template } }) => ({
      text: `${template.value.name} ${template.value.version}`,
      origin: template.origin,
    }),
    "template-changed",
  ),
  ...decisionEffect(
    pair,
    "chart",
    ({ cluster: { template } }) => {
      const { name, version, digest } = template.value.spec.chart;
      const origin = { file: template.value.file, pointer: "/spec/chart" };
      return { text: `${name} ${version} (${digest})`, origin };
    },
    "chart-changed",
  ),
];

/** Version and reason are one choice: the line of the version stands for both. */
function choiceOf({ kubernetes: { origin } }: TenantClusterPlan): Origin {
  return { file: origin.file, pointer: origin.pointer.replace(/\/version$/, "") };
}

function kubernetes({ kubernetes: { value } }: TenantClusterPlan): string {
  const because = value.reason === undefined ? "" : `, because ${value.reason}`;
  return `${value.version} (${value.kubernetesTag}, etcd ${value.etcdTag})${because}`;
}

import type { JsonObject } from "@bailiwick/model/json-value";
import type { ControlPlaneClusterPlan, JurisdictionPlan } from "../../handoff/plan.ts";
import { KYVERNO_CHART, KYVERNO_KINDS, KYVERNO_VALUES } from "../kyverno-chart.ts";
import { registryPrefix, remoteUrl } from "../paths.ts";
import { applicationSet } from "./application-set.ts";
import { closedProject } from "./closed-project.ts";
import { IN_CLUSTER, REVISION } from "./settings.ts";

/**
 * Before tenants: what is admitted while the engine is not there, the native policies judge. On the
 * cluster of Argo CD alone: an ApplicationSet whose cluster nobody has registered yet is degraded,
 * and would hold up all tenants of the jurisdiction.
 */
const BEFORE_TENANTS = "-1";

/** Kyverno on one control plane cluster: its project, and its chart from the mirror. */
export function policyEngine(
  plan: JurisdictionPlan,
  { name, server }: ControlPlaneClusterPlan,
): readonly JsonObject[] {
  const charts = registryPrefix({ registry: plan.charts });
  const namespace = KYVERNO_CHART.release;
  const project = `policy-engine-${name}`;
  return [
    closedProject(project, {
      kinds: KYVERNO_KINDS,
      destinations: [{ server, namespace }],
      repositories: [remoteUrl(plan), charts],
      signers: plan.jurisdiction.spec.delivery.signers,
    }),
    applicationSet(project, {
      elements: [{ cluster: name, server, chart: KYVERNO_CHART.version }],
      name: "kyverno-{{ .cluster }}",
      generatePath: ".",
      destination: { server: "{{ .server }}", namespace },
      ...(server === IN_CLUSTER && { wave: BEFORE_TENANTS }),
      syncOptions: ["CreateNamespace=true"],
      source: {
        sources: [
          {
            repoURL: charts,
            chart: KYVERNO_CHART.name,
            targetRevision: "{{ .chart }}",
            helm: { releaseName: KYVERNO_CHART.release, valueFiles: [`$values/${KYVERNO_VALUES}`] },
          },
          { repoURL: remoteUrl(plan), targetRevision: REVISION, ref: "values" },
        ],
      },
    }),
  ];
}

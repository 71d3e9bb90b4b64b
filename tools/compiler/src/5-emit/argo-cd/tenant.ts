import type { JsonObject } from "@bailiwick/model/json-value";
import type { JurisdictionPlan, TenantPlan } from "../../handoff/plan.ts";
import { registryPrefix, remoteUrl, tenantClusterFolder } from "../paths.ts";
import { applicationSet } from "./application-set.ts";
import { closedProject } from "./closed-project.ts";
import { REVISION } from "./settings.ts";

/** Who may put what into the host namespaces of one tenant. */
export function tenantProject(plan: JurisdictionPlan, tenantPlan: TenantPlan): JsonObject {
  return closedProject(projectName(tenantPlan), {
    clusterKinds: [
      "/Namespace",
      "rbac.authorization.k8s.io/ClusterRole",
      "rbac.authorization.k8s.io/ClusterRoleBinding",
    ],
    namespacedKinds: [
      "/ConfigMap",
      "/LimitRange",
      "/ResourceQuota",
      "/Secret",
      "/Service",
      "/ServiceAccount",
      "apps/Deployment",
      "apps/StatefulSet",
      "bailiwick.dev/TenantCluster",
      "rbac.authorization.k8s.io/Role",
      "rbac.authorization.k8s.io/RoleBinding",
      "resource.k8s.io/ResourceClaimTemplate",
    ],
    destinations: tenantPlan.clusters.map(({ server, release }) => ({
      server,
      namespace: release,
    })),
    repositories: [remoteUrl(plan), registryPrefix({ registry: plan.charts })],
  });
}

/** One Application per tenant cluster: the chart with our values, and our manifests beside it. */
export function tenantApplications(plan: JurisdictionPlan, tenantPlan: TenantPlan): JsonObject {
  const repoURL = remoteUrl(plan);
  const release = "{{ .release }}";
  return applicationSet(projectName(tenantPlan), {
    elements: tenantPlan.clusters.map((cluster) => ({
      release: cluster.release,
      path: tenantClusterFolder(tenantPlan, cluster),
      server: cluster.server,
      chart: cluster.template.value.spec.chart.version,
    })),
    name: release,
    generatePath: "/{{ .path }}",
    destination: { server: "{{ .server }}", namespace: release },
    source: {
      sources: [
        {
          repoURL: registryPrefix({ registry: plan.charts }),
          chart: "vcluster",
          targetRevision: "{{ .chart }}",
          helm: { releaseName: release, valueFiles: ["$values/{{ .path }}/values.yaml"] },
        },
        { repoURL, targetRevision: REVISION, ref: "values" },
        { repoURL, targetRevision: REVISION, path: "{{ .path }}/host" },
      ],
    },
  });
}

function projectName({ tenant }: TenantPlan): string {
  return `tenant-${tenant.name}`;
}

import type { JsonObject } from "@bailiwick/model/json-value";
import { ApplicationSet } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/ApplicationSet";
import { AppProject } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject";
import type { JurisdictionPlan, TenantPlan } from "../../handoff/plan.ts";
import { registryPrefix, remoteUrl, tenantClusterFolder } from "../paths.ts";
import { plain } from "../typed.ts";
import {
  ARGO_CD_NAMESPACE,
  generatePaths,
  kinds,
  REVISION,
  SET_SYNC_POLICY,
  STRICT_TEMPLATE,
  SYNC_POLICY,
} from "./settings.ts";

/** Who may put what into the host namespaces of one tenant, in closed lists. */
export function tenantProject(plan: JurisdictionPlan, tenantPlan: TenantPlan): JsonObject {
  return plain(
    new AppProject({
      metadata: { name: projectName(tenantPlan), namespace: ARGO_CD_NAMESPACE },
      spec: {
        clusterResourceWhitelist: kinds(
          "/Namespace",
          "rbac.authorization.k8s.io/ClusterRole",
          "rbac.authorization.k8s.io/ClusterRoleBinding",
        ),
        destinations: tenantPlan.clusters.map(({ server, release }) => ({
          server,
          namespace: release,
        })),
        namespaceResourceWhitelist: kinds(
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
        ),
        sourceRepos: [remoteUrl(plan), registryPrefix({ registry: plan.charts })],
      },
    }),
  );
}

/** One Application per tenant cluster: the chart with our values, and our manifests beside it. */
export function tenantApplications(plan: JurisdictionPlan, tenantPlan: TenantPlan): JsonObject {
  const project = projectName(tenantPlan);
  const repoURL = remoteUrl(plan);
  return plain(
    new ApplicationSet({
      metadata: { name: project, namespace: ARGO_CD_NAMESPACE },
      spec: {
        ...STRICT_TEMPLATE,
        generators: [
          {
            list: {
              elements: tenantPlan.clusters.map((each) => ({
                release: each.release,
                path: tenantClusterFolder(tenantPlan, each),
                server: each.server,
                chart: each.template.value.spec.chart.version,
              })),
            },
          },
        ],
        syncPolicy: SET_SYNC_POLICY,
        template: {
          metadata: { name: "{{ .release }}", annotations: generatePaths("/{{ .path }}") },
          spec: {
            project,
            destination: { server: "{{ .server }}", namespace: "{{ .release }}" },
            sources: [
              {
                repoURL: registryPrefix({ registry: plan.charts }),
                chart: "vcluster",
                targetRevision: "{{ .chart }}",
                helm: {
                  releaseName: "{{ .release }}",
                  valueFiles: ["$values/{{ .path }}/values.yaml"],
                },
              },
              { repoURL, targetRevision: REVISION, ref: "values" },
              { repoURL, targetRevision: REVISION, path: "{{ .path }}/host" },
            ],
            syncPolicy: SYNC_POLICY,
          },
        },
      },
    }),
  );
}

function projectName({ tenant }: TenantPlan): string {
  return `tenant-${tenant.name}`;
}

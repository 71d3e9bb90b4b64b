import type { JsonObject } from "@bailiwick/model/json-value";
import { ApplicationSet } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/ApplicationSet";
import { AppProject } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject";
import type { JurisdictionPlan, TenantPlan } from "../../handoff/plan.ts";
import { remoteUrl } from "../paths.ts";
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

/** Policies are cluster-scoped; a destination has to name a namespace all the same. */
const NAMESPACE = "default";

/** Who may put what inside the tenant clusters of one tenant: policies, and nothing else. */
export function insideProject(plan: JurisdictionPlan, tenantPlan: TenantPlan): JsonObject {
  return plain(
    new AppProject({
      metadata: { name: projectName(tenantPlan), namespace: ARGO_CD_NAMESPACE },
      spec: {
        clusterResourceWhitelist: kinds(
          "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
          "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
        ),
        destinations: tenantPlan.clusters.map((cluster) => ({
          server: insideServer(cluster.release),
          namespace: NAMESPACE,
        })),
        namespaceResourceWhitelist: [],
        sourceRepos: [remoteUrl(plan)],
      },
    }),
  );
}

/** One Application per tenant cluster: the baseline of the template version that it pins. */
export function insideApplications(plan: JurisdictionPlan, tenantPlan: TenantPlan): JsonObject {
  const project = projectName(tenantPlan);
  const path = "tenant-baseline/{{ .version }}";
  return plain(
    new ApplicationSet({
      metadata: { name: project, namespace: ARGO_CD_NAMESPACE },
      spec: {
        ...STRICT_TEMPLATE,
        generators: [
          {
            list: {
              elements: tenantPlan.clusters.map((cluster) => ({
                release: cluster.release,
                version: cluster.template.value.version,
              })),
            },
          },
        ],
        syncPolicy: SET_SYNC_POLICY,
        template: {
          metadata: { name: "inside-{{ .release }}", annotations: generatePaths(`/${path}`) },
          spec: {
            project,
            destination: { server: insideServer("{{ .release }}"), namespace: NAMESPACE },
            source: { repoURL: remoteUrl(plan), targetRevision: REVISION, path },
            syncPolicy: SYNC_POLICY,
          },
        },
      },
    }),
  );
}

/**
 * The tenant cluster's API server as its host reaches it. `<name>.<namespace>` is among the names
 * of its certificate; `<name>.<namespace>.svc` is not (vCluster, pkg/server/cert/cert.go).
 */
function insideServer(release: string): string {
  return `https://${release}.${release}:443`;
}

function projectName({ tenant }: TenantPlan): string {
  return `inside-${tenant.name}`;
}

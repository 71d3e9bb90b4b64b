import type { JsonObject } from "@bailiwick/model/json-value";
import { ApplicationSet } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/ApplicationSet";
import { AppProject } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/AppProject";
import type { ControlPlaneClusterPlan, JurisdictionPlan } from "../../handoff/plan.ts";
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

/** Everything at this level is cluster-scoped; a destination has to name a namespace all the same. */
const NAMESPACE = "default";

/** Who may put what on a control plane cluster: the kinds that are emitted, by name. */
export function clusterProject(
  plan: JurisdictionPlan,
  cluster: ControlPlaneClusterPlan,
): JsonObject {
  return plain(
    new AppProject({
      metadata: { name: projectName(cluster), namespace: ARGO_CD_NAMESPACE },
      spec: {
        clusterResourceWhitelist: kinds(
          "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
          "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
          "apiextensions.k8s.io/CustomResourceDefinition",
          "bailiwick.dev/Jurisdiction",
          "policies.kyverno.io/ValidatingPolicy",
          "resource.k8s.io/DeviceClass",
        ),
        destinations: [{ server: cluster.server, namespace: NAMESPACE }],
        namespaceResourceWhitelist: [],
        sourceRepos: [remoteUrl(plan)],
      },
    }),
  );
}

/** One Application for the host level of one control plane cluster. */
export function clusterApplications(
  plan: JurisdictionPlan,
  cluster: ControlPlaneClusterPlan,
): JsonObject {
  const path = `control-plane-clusters/${cluster.name}`;
  return plain(
    new ApplicationSet({
      metadata: { name: projectName(cluster), namespace: ARGO_CD_NAMESPACE },
      spec: {
        ...STRICT_TEMPLATE,
        generators: [{ list: { elements: [{ cluster: cluster.name, server: cluster.server }] } }],
        syncPolicy: SET_SYNC_POLICY,
        template: {
          metadata: { name: "host-{{ .cluster }}", annotations: generatePaths(`/${path}`) },
          spec: {
            project: projectName(cluster),
            destination: { server: "{{ .server }}", namespace: NAMESPACE },
            source: { repoURL: remoteUrl(plan), targetRevision: REVISION, path },
            syncPolicy: SYNC_POLICY,
          },
        },
      },
    }),
  );
}

function projectName({ name }: ControlPlaneClusterPlan): string {
  return `host-${name}`;
}

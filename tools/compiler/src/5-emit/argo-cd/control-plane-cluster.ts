import type { JsonObject } from "@bailiwick/model/json-value";
import type { ControlPlaneClusterPlan, JurisdictionPlan } from "../../handoff/plan.ts";
import { remoteUrl } from "../paths.ts";
import { applicationSet } from "./application-set.ts";
import { closedProject } from "./closed-project.ts";
import { NO_NAMESPACE, REVISION } from "./settings.ts";

/** Who may put what on a control plane cluster: the kinds that are emitted, and no others. */
export function clusterProject(
  plan: JurisdictionPlan,
  cluster: ControlPlaneClusterPlan,
): JsonObject {
  return closedProject(projectName(cluster), {
    clusterKinds: [
      "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
      "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
      "apiextensions.k8s.io/CustomResourceDefinition",
      "bailiwick.dev/Jurisdiction",
      "policies.kyverno.io/ValidatingPolicy",
      "resource.k8s.io/DeviceClass",
    ],
    namespacedKinds: [],
    destinations: [{ server: cluster.server, namespace: NO_NAMESPACE }],
    repositories: [remoteUrl(plan)],
  });
}

/** One Application for the host level of one control plane cluster. */
export function clusterApplications(
  plan: JurisdictionPlan,
  cluster: ControlPlaneClusterPlan,
): JsonObject {
  const path = `control-plane-clusters/${cluster.name}`;
  return applicationSet(projectName(cluster), {
    elements: [{ cluster: cluster.name, server: cluster.server }],
    name: "host-{{ .cluster }}",
    generatePath: `/${path}`,
    destination: { server: "{{ .server }}", namespace: NO_NAMESPACE },
    source: { source: { repoURL: remoteUrl(plan), targetRevision: REVISION, path } },
  });
}

function projectName({ name }: ControlPlaneClusterPlan): string {
  return `host-${name}`;
}

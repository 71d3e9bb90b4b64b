import type { JsonObject } from "@bailiwick/model/json-value";
import type { ControlPlaneClusterPlan, JurisdictionPlan } from "../../handoff/plan.ts";
import { COLLECTOR_NAMESPACE } from "../collector-namespace.ts";
import { EXCEPTIONS_NAMESPACE } from "../exceptions-namespace.ts";
import { jurisdictionFolder, remoteUrl } from "../paths.ts";
import { applicationSet } from "./application-set.ts";
import { closedProject } from "./closed-project.ts";
import type { KindsByFolder } from "./kinds-by-folder.ts";
import { NO_NAMESPACE, REVISION } from "./settings.ts";

/** Who may put what on a control plane cluster: the kinds that are emitted, and no others. */
export function clusterProject(
  plan: JurisdictionPlan,
  cluster: ControlPlaneClusterPlan,
  kinds: KindsByFolder,
): JsonObject {
  return closedProject(projectName(cluster), {
    kinds: kinds(`${jurisdictionFolder(plan)}/${folderOf(cluster)}`),
    destinations: namespacesOf(plan, cluster).map((namespace) => ({
      server: cluster.server,
      namespace,
    })),
    repositories: [remoteUrl(plan)],
    signers: plan.jurisdiction.spec.delivery.signers,
  });
}

/** One Application for the host level of one control plane cluster. */
export function clusterApplications(
  plan: JurisdictionPlan,
  cluster: ControlPlaneClusterPlan,
): JsonObject {
  const path = folderOf(cluster);
  return applicationSet(projectName(cluster), {
    elements: [{ cluster: cluster.name, server: cluster.server }],
    name: "host-{{ .cluster }}",
    generatePath: ".",
    destination: { server: "{{ .server }}", namespace: NO_NAMESPACE },
    source: { source: { repoURL: remoteUrl(plan), targetRevision: REVISION, path } },
  });
}

/** Exceptions and collectors are all that is delivered into a namespace here. */
function namespacesOf(
  { jurisdiction }: JurisdictionPlan,
  { name }: ControlPlaneClusterPlan,
): readonly string[] {
  const excepted = jurisdiction.exceptions?.some(({ cluster }) => cluster.name === name) ?? false;
  return [
    NO_NAMESPACE,
    ...(jurisdiction.pipelines ? [COLLECTOR_NAMESPACE] : []),
    ...(excepted ? [EXCEPTIONS_NAMESPACE] : []),
  ];
}

function folderOf({ name }: ControlPlaneClusterPlan): string {
  return `control-plane-clusters/${name}`;
}

function projectName({ name }: ControlPlaneClusterPlan): string {
  return `host-${name}`;
}

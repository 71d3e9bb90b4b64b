import type { JsonObject } from "@bailiwick/model/json-value";
import type { JurisdictionPlan, TenantPlan } from "../../handoff/plan.ts";
import { jurisdictionFolder, remoteUrl } from "../paths.ts";
import { applicationSet } from "./application-set.ts";
import { closedProject } from "./closed-project.ts";
import { type KindsByFolder, unionOf } from "./kinds-by-folder.ts";
import { NO_NAMESPACE, REVISION } from "./settings.ts";

/** Who may put what inside the tenant clusters of one tenant: policies, and nothing else. */
export function insideProject(
  plan: JurisdictionPlan,
  tenantPlan: TenantPlan,
  kinds: KindsByFolder,
): JsonObject {
  const root = jurisdictionFolder(plan);
  const versions = tenantPlan.clusters.map(({ template }) => template.value.version);
  return closedProject(projectName(tenantPlan), {
    kinds: unionOf(versions.map((version) => kinds(`${root}/tenant-baseline/${version}`))),
    destinations: tenantPlan.clusters.map(({ release }) => ({
      server: insideServer(release),
      namespace: NO_NAMESPACE,
    })),
    repositories: [remoteUrl(plan)],
  });
}

/** One Application per tenant cluster: the baseline of the template version that it pins. */
export function insideApplications(plan: JurisdictionPlan, tenantPlan: TenantPlan): JsonObject {
  const path = "tenant-baseline/{{ .version }}";
  return applicationSet(projectName(tenantPlan), {
    elements: tenantPlan.clusters.map(({ release, template }) => ({
      release,
      version: template.value.version,
    })),
    name: "inside-{{ .release }}",
    generatePath: ".",
    destination: { server: insideServer("{{ .release }}"), namespace: NO_NAMESPACE },
    source: { source: { repoURL: remoteUrl(plan), targetRevision: REVISION, path } },
  });
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

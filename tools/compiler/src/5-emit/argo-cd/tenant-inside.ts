import type { JsonObject } from "@bailiwick/model/json-value";
import type { JurisdictionPlan, TenantPlan } from "../../handoff/plan.ts";
import { jurisdictionFolder, remoteUrl } from "../paths.ts";
import { applicationSet } from "./application-set.ts";
import { closedProject } from "./closed-project.ts";
import { type KindsByFolder, unionOf } from "./kinds-by-folder.ts";
import { NO_NAMESPACE, REVISION } from "./settings.ts";

/** What the elements differ in. */
const RELEASE = "{{ .release }}";

/**
 * Who may put what inside the tenant clusters of one tenant, and one Application for each of them:
 * the baseline of the template version that it pins. Policies, and nothing else; none for a tenant
 * cluster that Argo CD does not reach.
 */
export function insideDeliveries(
  plan: JurisdictionPlan,
  tenantPlan: TenantPlan,
  kinds: KindsByFolder,
): readonly JsonObject[] {
  const project = `inside-${tenantPlan.tenant.name}`;
  const reached = tenantPlan.clusters.flatMap(({ insideServer, release, template }) =>
    insideServer === undefined
      ? []
      : [{ server: insideServer, release, version: template.value.version }],
  );
  const [first] = reached;
  if (!first) return [];
  const root = jurisdictionFolder(plan);
  const path = "tenant-baseline/{{ .version }}";
  const repoURL = remoteUrl(plan);
  return [
    closedProject(project, {
      kinds: unionOf(reached.map(({ version }) => kinds(`${root}/tenant-baseline/${version}`))),
      destinations: reached.map(({ server }) => ({ server, namespace: NO_NAMESPACE })),
      repositories: [repoURL],
    }),
    applicationSet(project, {
      elements: reached.map(({ release, version }) => ({ release, version })),
      name: `inside-${RELEASE}`,
      generatePath: ".",
      destination: {
        // Servers of one tenant differ in the release, wherever it stands in them.
        server: first.server.replaceAll(first.release, RELEASE),
        namespace: NO_NAMESPACE,
      },
      source: { source: { repoURL, targetRevision: REVISION, path } },
    }),
  ];
}

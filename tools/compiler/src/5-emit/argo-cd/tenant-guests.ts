import type { JsonObject } from "@bailiwick/model/json-value";
import type { JurisdictionPlan, TenantPlan } from "../../handoff/plan.ts";
import { guestsFolder, jurisdictionFolder, remoteUrl } from "../paths.ts";
import { applicationSet } from "./application-set.ts";
import { closedProject } from "./closed-project.ts";
import { type KindsByFolder, unionOf } from "./kinds-by-folder.ts";
import { NO_NAMESPACE, REVISION } from "./settings.ts";

/** What the elements differ in. */
const RELEASE = "{{ .release }}";
const CLUSTER = "{{ .cluster }}";

/**
 * Who may put guests into the tenant clusters of one tenant, and one Application for each that has
 * some; a project of its own, so that what delivers policies stays without rights in namespaces.
 */
export function guestDeliveries(
  plan: JurisdictionPlan,
  tenantPlan: TenantPlan,
  kinds: KindsByFolder,
): readonly JsonObject[] {
  const project = `guests-${tenantPlan.tenant.name}`;
  const shared = tenantPlan.clusters.flatMap(({ insideServer: server, ...cluster }) =>
    cluster.guests.length > 0 && server !== undefined ? [{ ...cluster, server }] : [],
  );
  const [first] = shared;
  if (!first) return [];
  const root = jurisdictionFolder(plan);
  const repoURL = remoteUrl(plan);
  return [
    closedProject(project, {
      kinds: unionOf(shared.map((each) => kinds(`${root}/${guestsFolder(tenantPlan, each)}`))),
      destinations: shared.flatMap(({ server, guests }) =>
        guests.map(({ value }) => ({ server, namespace: value.namespace })),
      ),
      repositories: [repoURL],
    }),
    applicationSet(project, {
      elements: shared.map(({ name, release }) => ({ cluster: name, release })),
      name: `guests-${RELEASE}`,
      generatePath: ".",
      destination: {
        server: first.server.replaceAll(first.release, RELEASE),
        namespace: NO_NAMESPACE,
      },
      source: {
        source: {
          repoURL,
          targetRevision: REVISION,
          path: guestsFolder(tenantPlan, { name: CLUSTER }),
        },
      },
    }),
  ];
}

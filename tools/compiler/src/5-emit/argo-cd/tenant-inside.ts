import type { JsonObject } from "@bailiwick/model/json-value";
import type { JurisdictionPlan, TenantPlan } from "../../handoff/plan.ts";
import { KYVERNO_CHART, KYVERNO_INSIDE_VALUES, KYVERNO_KINDS } from "../kyverno-chart.ts";
import { jurisdictionFolder, registryPrefix, remoteUrl } from "../paths.ts";
import { applicationSet } from "./application-set.ts";
import { closedProject } from "./closed-project.ts";
import { type KindsByFolder, unionOf } from "./kinds-by-folder.ts";
import { NO_NAMESPACE, REVISION } from "./settings.ts";

/** What the elements differ in. */
const RELEASE = "{{ .release }}";

/**
 * Who may put what inside the tenant clusters of one tenant, and one Application for each of them:
 * the baseline of the template version that it pins. Policies, and what judges by them where it is
 * asked for; nothing for a tenant cluster that Argo CD does not reach.
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
  const engine = plan.kyvernoInside ? withEngine(plan, path) : undefined;
  const namespace = engine?.namespace ?? NO_NAMESPACE;
  const baselines = reached.map(({ version }) => kinds(`${root}/tenant-baseline/${version}`));
  return [
    closedProject(project, {
      kinds: unionOf(engine ? [...baselines, KYVERNO_KINDS] : baselines),
      destinations: reached.map(({ server }) => ({ server, namespace })),
      repositories: engine ? [repoURL, engine.charts] : [repoURL],
      signers: plan.jurisdiction.spec.delivery.signers,
    }),
    applicationSet(project, {
      elements: reached.map(({ release, version }) => ({ release, version })),
      name: `inside-${RELEASE}`,
      generatePath: ".",
      destination: {
        // Servers of one tenant differ in the release, wherever it stands in them.
        server: first.server.replaceAll(first.release, RELEASE),
        namespace,
      },
      source: engine?.source ?? { source: { repoURL, targetRevision: REVISION, path } },
      ...(engine && { syncOptions: engine.syncOptions }),
    }),
  ];
}

/**
 * Kyverno beside the baseline in one Application, so that waves order the two within each tenant
 * cluster: between ApplicationSets a wave would let one tenant cluster that is not yet there hold
 * back all that come later. Definitions come in the same sync as their objects, so a kind that is
 * missing before it must not stop the native policies.
 */
function withEngine(plan: JurisdictionPlan, path: string) {
  const repoURL = remoteUrl(plan);
  const charts = registryPrefix({ registry: plan.charts });
  const sources = [
    {
      repoURL: charts,
      chart: KYVERNO_CHART.name,
      targetRevision: KYVERNO_CHART.version,
      helm: {
        releaseName: KYVERNO_CHART.release,
        valueFiles: [`$values/${KYVERNO_INSIDE_VALUES}`],
      },
    },
    { repoURL, targetRevision: REVISION, path, ref: "values" },
  ];
  return {
    charts,
    namespace: KYVERNO_CHART.release,
    source: { sources },
    syncOptions: ["CreateNamespace=true", "SkipDryRunOnMissingResource=true"],
  };
}

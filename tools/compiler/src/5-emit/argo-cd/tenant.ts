import type { JsonObject } from "@bailiwick/model/json-value";
import type { JurisdictionPlan, TenantPlan } from "../../handoff/plan.ts";
import {
  jurisdictionFolder,
  networkFolder,
  registryPrefix,
  remoteUrl,
  tenantClusterFolder,
} from "../paths.ts";
import { applicationSet } from "./application-set.ts";
import { chartKinds } from "./chart-kinds.ts";
import { closedProject } from "./closed-project.ts";
import { gateKinds } from "./gate-kinds.ts";
import { type KindsByFolder, unionOf } from "./kinds-by-folder.ts";
import { REVISION } from "./settings.ts";

/** The element's tenant cluster, as Argo CD fills it in. */
const CLUSTER = "{{ .cluster }}";

/** The folder of its network policies, where tenant clusters of one tenant differ in it. */
const NETWORK = "{{ .network }}";

/** Who may put what into the host namespaces of one tenant: what is emitted, what is rendered. */
export function tenantProject(
  plan: JurisdictionPlan,
  tenantPlan: TenantPlan,
  kinds: KindsByFolder,
): JsonObject {
  const root = jurisdictionFolder(plan);
  return closedProject(projectName(tenantPlan), {
    kinds: unionOf(
      tenantPlan.clusters.flatMap((cluster) => [
        chartKinds(cluster),
        gateKinds(cluster),
        kinds(`${root}/${tenantClusterFolder(tenantPlan, cluster)}/host`),
        kinds(`${root}/${networkFolder(cluster)}`),
      ]),
    ),
    destinations: tenantPlan.clusters.map(({ server, release }) => ({
      server,
      namespace: release,
    })),
    repositories: [remoteUrl(plan), registryPrefix({ registry: plan.charts })],
    signers: plan.jurisdiction.spec.delivery.signers,
  });
}

/** One Application per tenant cluster: the chart with our values, and our manifests beside it. */
export function tenantApplications(plan: JurisdictionPlan, tenantPlan: TenantPlan): JsonObject {
  const path = tenantClusterFolder(tenantPlan, { name: CLUSTER });
  const release = releaseOf(tenantPlan);
  const network = networkOf(tenantPlan);
  return applicationSet(projectName(tenantPlan), {
    elements: tenantPlan.clusters.map((cluster) => ({
      cluster: cluster.name,
      ...(network === NETWORK && { network: networkFolder(cluster) }),
      server: cluster.server,
      chart: cluster.template.value.spec.chart.version,
    })),
    name: release,
    // Of each source its parent: the folder with the values, and the network policies.
    generatePath: "..",
    destination: { server: "{{ .server }}", namespace: release },
    source: {
      sources: [
        {
          repoURL: registryPrefix({ registry: plan.charts }),
          chart: "vcluster",
          targetRevision: "{{ .chart }}",
          // The release is named after the Application.
          helm: { valueFiles: [`$values/${path}/values.yaml`] },
        },
        // One source for both: its root answers `$values`, and what lies in its path is applied.
        { repoURL: remoteUrl(plan), targetRevision: REVISION, path: `${path}/host`, ref: "values" },
        // Its objects name no namespace, so that they land in the one of each destination.
        { repoURL: remoteUrl(plan), targetRevision: REVISION, path: network },
      ],
    },
  });
}

/** Folder of the network policies: written out where all tenant clusters of the tenant share it. */
function networkOf({ clusters }: TenantPlan): string {
  const [folder = NETWORK, ...others] = new Set(clusters.map(networkFolder));
  return others.length === 0 ? folder : NETWORK;
}

/** Releases of one tenant differ in the name of the tenant cluster, at their end. */
function releaseOf({ clusters: [first] }: TenantPlan): string {
  return first ? first.release.slice(0, -first.name.length) + CLUSTER : "";
}

function projectName({ tenant }: TenantPlan): string {
  return `tenant-${tenant.name}`;
}

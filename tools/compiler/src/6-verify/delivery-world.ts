import type { ClusterEntry, JurisdictionEntry, Place } from "../handoff/catalog.ts";
import type { RuleContext } from "./rule.ts";

/** The name by which Argo CD always knows the cluster that it runs on. */
const IN_CLUSTER = "https://kubernetes.default.svc";

const KUBERNETES_API_PORT = 6443;

/** URLs of the jurisdiction's own remote: whose root is `apps/<code>/`. */
export function ownRemotes({ name, delivery }: JurisdictionEntry): readonly string[] {
  return addressesOf(delivery.git, `/bailiwick/${name}.git`).map((each) => `https://${each}`);
}

/** Chart repositories of the inventory in member countries, as OCI sources are written. */
export function chartRepositories({ inventory, members }: JurisdictionEntry): readonly string[] {
  return [...inventory.values()]
    .filter(({ entry }) => entry.kind === "chart-repository" && members.has(entry.country))
    .flatMap((place) => addressesOf(place, ""));
}

/** URL by which the jurisdiction's own Argo CD reaches a control plane cluster. */
export function serverOf(cluster: ClusterEntry, { delivery }: JurisdictionEntry): string {
  if (cluster.name === delivery.cluster.name) return IN_CLUSTER;
  const { host, port = KUBERNETES_API_PORT } = cluster.spec.apiServer;
  return `https://${host}:${port}`;
}

/** URLs of control plane clusters, each with its cluster. */
export function hostServers(jurisdiction: JurisdictionEntry): ReadonlyMap<string, ClusterEntry> {
  const clusters = [...jurisdiction.controlPlaneClusters.values()];
  return new Map(clusters.map((cluster) => [serverOf(cluster, jurisdiction), cluster]));
}

/** Host namespace of each emitted tenant cluster, `vc-<tenant>--<cluster>`, with its tenant. */
export function releasesOf({ tenantClusters }: RuleContext): ReadonlyMap<string, string> {
  const folders = [...tenantClusters.keys()].map((folder) => folder.split("/"));
  return new Map(
    folders
      .filter(([, , room, , cluster]) => room === "tenants" && cluster !== undefined)
      .map(([, , , tenant = "", cluster]) => [`vc-${tenant}--${cluster}`, tenant]),
  );
}

/** The release whose API server a URL reaches by the DNS of its cluster, if it is one. */
export function releaseBehind(server: string): string | undefined {
  const [, service, namespace] =
    /^https:\/\/([a-z0-9-]+)\.([a-z0-9-]+)(?:\.svc)?(?::443)?$/.exec(server) ?? [];
  return service === namespace ? service : undefined;
}

function addressesOf({ entry }: Place, path: string): readonly string[] {
  const port = entry.port ? `:${entry.port}` : "";
  return (entry.hosts ?? []).map((host) => `${host}${port}${entry.pathPrefix ?? path}`);
}

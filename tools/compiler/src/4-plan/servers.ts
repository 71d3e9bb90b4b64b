import type { ClusterEntry, JurisdictionEntry } from "../handoff/catalog.ts";

/** The name by which Argo CD always knows the cluster that it runs on. */
const IN_CLUSTER = "https://kubernetes.default.svc";

const KUBERNETES_API_PORT = 6443;

/** API server URL of a control plane cluster, as the jurisdiction's own Argo CD reaches it. */
export function serverUrl(cluster: ClusterEntry, jurisdiction: JurisdictionEntry): string {
  if (cluster.name === jurisdiction.delivery.cluster.name) return IN_CLUSTER;
  const { host, port = KUBERNETES_API_PORT } = cluster.spec.apiServer;
  return `https://${host}:${port}`;
}

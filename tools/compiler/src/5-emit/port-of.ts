import type { ControlPlaneClusterSpec } from "@bailiwick/model/kinds/control-plane-cluster";
import type { InventoryEntry } from "@bailiwick/model/kinds/inventory";

/** Port on which clients dial etcd: etcd-service.yaml of the chart. */
export const ETCD_CLIENT = 2379;

const HTTPS = 443;

const KUBERNETES_API_PORT = 6443;

/** Port of a place: what it declares, or the one of its kind. */
export function portOf({ kind, port }: InventoryEntry): number {
  return port ?? (kind === "backing-store" ? ETCD_CLIENT : HTTPS);
}

/** Port on which pods reach the API server of their control plane cluster. */
export function apiPortOf({ network, apiServer }: ControlPlaneClusterSpec): number {
  return network?.apiServerPort ?? apiServer.port ?? KUBERNETES_API_PORT;
}

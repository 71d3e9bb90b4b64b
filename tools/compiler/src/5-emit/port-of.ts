import type { InventoryEntry } from "@bailiwick/model/kinds/inventory";

/** Port on which clients dial etcd: etcd-service.yaml of the chart. */
export const ETCD_CLIENT = 2379;

const HTTPS = 443;

/** Port of a place: what it declares, or the one of its kind. */
export function portOf({ kind, port }: InventoryEntry): number {
  return port ?? (kind === "backing-store" ? ETCD_CLIENT : HTTPS);
}

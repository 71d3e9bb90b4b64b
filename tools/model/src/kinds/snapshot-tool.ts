/**
 * What takes a copy of a tenant cluster's own state: `etcd`, by etcd's own tool, where the state is
 * in an etcd that vCluster's snapshots do not carry; `vcluster`, by the control plane itself, when
 * a job asks it; `platform`, by the control plane as well, when the Platform of a licensed edition
 * asks it (upstream calls that beta).
 * @example snapshots: { tool: platform }
 */
export type SnapshotTool = "etcd" | "platform" | "vcluster";

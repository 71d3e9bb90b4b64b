/**
 * What takes a copy of a tenant cluster's own state: `etcd`, by etcd's own tool, where the state is
 * in an etcd that vCluster's snapshots do not carry; `vcluster`, by the control plane itself.
 */
export type SnapshotTool = "etcd" | "vcluster";

import { look } from "../look.ts";
import { keysOf } from "./setting.ts";
import type { ValuesCheck } from "./values-check.ts";

const REMOVED = [
  "sync.toHost.volumeSnapshots",
  "sync.toHost.volumeSnapshotContents",
  "sync.fromHost.volumeSnapshotClasses",
  "deploy.volumeSnapshotController",
  "rbac.enableVolumeSnapshotRules",
];

/**
 * Options of volume snapshots are gone; their schema is not.
 * Source: vCluster 0.36.1, chart/templates/_validate.tpl.
 */
export const removedOptions: ValuesCheck = ({ values }) =>
  REMOVED.filter((path) => look(values, ...keysOf(path)) !== undefined).map((path) => ({
    keys: keysOf(path),
    message: `${path} is gone since vCluster 0.36`,
    hint: "leave it out; volumes are copied by the storage",
  }));

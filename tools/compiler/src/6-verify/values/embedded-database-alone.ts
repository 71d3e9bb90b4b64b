import { look } from "../look.ts";
import { isOn, keysOf } from "./setting.ts";
import type { ValuesCheck } from "./values-check.ts";

const REPLICAS = "controlPlane.statefulSet.highAvailability.replicas";

const OTHERS = ["etcd.embedded", "etcd.external", "etcd.deploy"];

/**
 * A database inside the control plane has one control plane: SQLite, said or by default.
 * Source: vCluster 0.36.1, config/config.go, BackingStoreType: what is asked first wins.
 */
export const embeddedDatabaseAlone: ValuesCheck = ({ values }) => {
  const replicas = look(values, ...keysOf(REPLICAS));
  if (typeof replicas !== "number" || replicas <= 1) return [];
  const has = (store: string) => isOn(values, `controlPlane.backingStore.${store}.enabled`);
  if (OTHERS.some(has)) return [];
  if (!has("database.embedded") && has("database.external")) return [];
  return [
    {
      keys: keysOf(REPLICAS),
      message: `${replicas} replicas have one embedded database each`,
      hint: "enable controlPlane.backingStore.etcd.deploy, or leave replicas at 1",
    },
  ];
};

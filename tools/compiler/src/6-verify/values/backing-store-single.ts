import { isOn, keysOf } from "./setting.ts";
import type { ValuesCheck } from "./values-check.ts";

const PATH = "controlPlane.backingStore";

const STORES = [
  "etcd.embedded",
  "etcd.deploy",
  "etcd.external",
  "database.embedded",
  "database.external",
];

/**
 * One backing store is enabled.
 * Source: vCluster 0.36.1, chart/templates/_backingstore.tpl.
 */
export const backingStoreSingle: ValuesCheck = ({ values }) => {
  const enabled = STORES.filter((store) => isOn(values, `${PATH}.${store}.enabled`));
  if (enabled.length <= 1) return [];
  const message = `${enabled.length} backing stores are enabled: ${enabled.join(", ")}`;
  return [{ keys: keysOf(PATH), message, hint: `leave ${enabled.slice(1).join(", ")} out` }];
};

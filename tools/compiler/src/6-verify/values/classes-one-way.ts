import { look, shown } from "../look.ts";
import { isOn, keysOf } from "./setting.ts";
import type { ValuesCheck } from "./values-check.ts";

/**
 * Classes come from the host or go to it, not both.
 * Source: vCluster 0.36.1, pkg/config/validation.go; storage classes take `true` and "true".
 */
export const classesOneWay: ValuesCheck = ({ values }) =>
  ["storageClasses", "priorityClasses"].flatMap((classes) => {
    const from = look(values, ...keysOf(`sync.fromHost.${classes}.enabled`));
    if (shown(from) !== "true" || !isOn(values, `sync.toHost.${classes}.enabled`)) return [];
    return [
      {
        keys: keysOf(`sync.toHost.${classes}.enabled`),
        message: `${classes} are synced from the host and to it`,
        hint: `set sync.toHost.${classes}.enabled to false`,
      },
    ];
  });

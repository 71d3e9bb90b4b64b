import { shown } from "../look.ts";
import { isLabelValue } from "./kubernetes-names.ts";
import { keysOf, listAt } from "./setting.ts";
import type { ValuesCheck } from "./values-check.ts";

const FIELD = "sync.toHost.pods.enforceTolerations";

/**
 * A toleration that workloads are given is one: `key=value:Effect`, value and effect left out
 * where any will do.
 * Source: vCluster 0.36.1, pkg/util/toleration/toleration.go.
 */
export const tolerationReadable: ValuesCheck = ({ values }) =>
  listAt(values, FIELD).flatMap((each, index) =>
    isToleration(shown(each))
      ? []
      : [
          {
            keys: [...keysOf(FIELD), index],
            message: `"${shown(each)}" is no toleration`,
            hint: "write key=value:NoSchedule, with a value that a label may have",
          },
        ],
  );

function isToleration(text: string): boolean {
  const [taint = "", , ...effects] = text.split(":");
  const [, value = "", ...others] = taint.split("=");
  return effects.length === 0 && others.length === 0 && isLabelValue(value);
}

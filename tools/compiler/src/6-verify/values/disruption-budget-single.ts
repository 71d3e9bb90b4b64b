import { isOn, keysOf, mappingAt } from "./setting.ts";
import type { ValuesCheck } from "./values-check.ts";

const PATH = "controlPlane.advanced.podDisruptionBudget";

/**
 * A disruption budget says how many stay, or how many may go.
 * Source: vCluster 0.36.1, pkg/config/validation.go, validateAdvancedControlPlaneConfig.
 */
export const disruptionBudgetSingle: ValuesCheck = ({ values }) => {
  const { minAvailable, maxUnavailable } = mappingAt(values, PATH);
  const both = minAvailable !== undefined && maxUnavailable !== undefined;
  if (!(both && isOn(values, `${PATH}.enabled`))) return [];
  const message = "the disruption budget has minAvailable and maxUnavailable";
  return [{ keys: keysOf(PATH), message, hint: "leave maxUnavailable out" }];
};

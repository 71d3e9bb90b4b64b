import { collectedPlaces } from "../../handoff/collected-places.ts";
import type { TenantClusterPlan } from "../../handoff/plan.ts";
import type { DecisionRow } from "./decisions.ts";

/** Where collectors carry what the control plane says; who runs these places, the register says. */
export function collectorRows({ collectors }: TenantClusterPlan): readonly DecisionRow[] {
  if (!collectors) return [];
  const flows = collectedPlaces(collectors.value).map(
    ({ flow, place: { entry } }) => `${flow} to ${entry.name} (${entry.country})`,
  );
  const value = flows.join(", ") || "nothing is carried anywhere";
  return [{ name: "collectors", key: "collectors", value, origin: collectors.origin }];
}

import type { IsolationMode } from "@bailiwick/model/kinds/jurisdiction";
import type { JurisdictionEntry, ResolvedRequest } from "./catalog.ts";

/**
 * How a tenant cluster shares nodes: as it says, or else as its jurisdiction's defaults say for
 * what it rates. Undefined where neither does.
 */
export function decidedIsolation(
  { isolation, criticality }: ResolvedRequest,
  { defaults }: JurisdictionEntry,
): IsolationMode | undefined {
  return isolation?.value ?? (criticality && defaults.isolation?.value[criticality.value]);
}

import type { JurisdictionEntry } from "../handoff/catalog.ts";
import type { ResolvedControls } from "../handoff/controls.ts";
import type { OutputDocument } from "../handoff/output-document.ts";

/**
 * What the input chose for the tenant cluster of a values file: its own request, and where that
 * says nothing, its jurisdiction. Empty where no request has that folder.
 */
export function chosenControls(
  { path }: OutputDocument,
  { tenants, defaults }: JurisdictionEntry,
): ResolvedControls {
  const [, , , tenant, cluster] = path.split("/");
  const request = tenants
    .find(({ name }) => name === tenant)
    ?.clusters.find(({ name }) => name === cluster);
  return request ? { ...defaults, ...request } : {};
}

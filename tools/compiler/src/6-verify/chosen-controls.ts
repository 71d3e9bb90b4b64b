import type { JurisdictionEntry } from "../handoff/catalog.ts";
import type { ResolvedControls } from "../handoff/controls.ts";
import type { OutputDocument } from "../handoff/output-document.ts";
import { requestOf } from "./request-of.ts";

/**
 * What the input chose for the tenant cluster of a values file: its own request, and where that
 * says nothing, its jurisdiction. Empty where no request has that folder.
 */
export function chosenControls(
  document: OutputDocument,
  jurisdiction: JurisdictionEntry,
): ResolvedControls {
  const request = requestOf(document, jurisdiction);
  return request ? { ...jurisdiction.defaults, ...request } : {};
}

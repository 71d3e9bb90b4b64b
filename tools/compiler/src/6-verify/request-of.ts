import type { JurisdictionEntry, ResolvedRequest } from "../handoff/catalog.ts";
import type { OutputDocument } from "../handoff/output-document.ts";

/**
 * What was asked for the tenant cluster whose folder a document lies in
 * (`apps/eu/tenants/acme-bank/payments/…`). Undefined where no request has that folder.
 */
export function requestOf(
  { path }: OutputDocument,
  { tenants }: JurisdictionEntry,
): ResolvedRequest | undefined {
  const [, , , tenant, cluster] = path.split("/");
  return tenants.find(({ name }) => name === tenant)?.clusters.find(({ name }) => name === cluster);
}

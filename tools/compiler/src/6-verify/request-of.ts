import type { JurisdictionEntry, ResolvedRequest, TenantEntry } from "../handoff/catalog.ts";
import type { OutputDocument } from "../handoff/output-document.ts";

type ByName = ReadonlyMap<string, TenantEntry>;

/** Tenants by name, made once for a catalog: every rule asks for the tenant of every file. */
const BY_NAME = new WeakMap<JurisdictionEntry["tenants"], ByName>();

/**
 * What was asked for the tenant cluster whose folder a document lies in
 * (`apps/eu/tenants/acme-bank/payments/…`). Undefined where no request has that folder.
 */
export function requestOf(
  { path }: OutputDocument,
  { tenants }: JurisdictionEntry,
): ResolvedRequest | undefined {
  const [, , , tenant = "", cluster] = path.split("/");
  return named(tenant, tenants)?.clusters.find(({ name }) => name === cluster);
}

function named(name: string, tenants: JurisdictionEntry["tenants"]): TenantEntry | undefined {
  if (!BY_NAME.has(tenants)) {
    BY_NAME.set(tenants, new Map(tenants.map((each) => [each.name, each])));
  }
  return BY_NAME.get(tenants)?.get(name);
}

import type { TextFile } from "@bailiwick/model/text-file";
import { repositoryFiles } from "./repository-files.ts";
import { damage } from "./tree.ts";

/** Tenants that only tests of the whole repository look at: what joins later costs no test. */
const OTHERS =
  /^jurisdictions\/(?!eu\/|uk\/)|\/(waivers\/|tenants\/(?!(acme-bank|ledgerleaf|nordklinik|synapse-lab)\.))/;

/** The European and British half of the repository's own input: what tests damage by one line. */
export const HEALTHY: readonly TextFile[] = repositoryFiles(
  "jurisdictions",
  "templates",
  "policies",
).filter(({ path }) => !OTHERS.test(path));

/** Files that tests damage most. */
export const EU = "jurisdictions/eu/jurisdiction.yaml";
export const UK = "jurisdictions/uk/jurisdiction.yaml";
export const FRANKFURT = "jurisdictions/eu/control-plane-clusters/eu-fra-1.yaml";
export const PARIS = "jurisdictions/eu/control-plane-clusters/eu-par-1.yaml";
export const LONDON = "jurisdictions/uk/control-plane-clusters/uk-lon-1.yaml";
export const ACME = "jurisdictions/eu/tenants/acme-bank.yaml";
export const NORDKLINIK = "jurisdictions/eu/tenants/nordklinik.yaml";
export const SYNAPSE = "jurisdictions/eu/tenants/synapse-lab.yaml";
export const LEDGERLEAF_UK = "jurisdictions/uk/tenants/ledgerleaf.yaml";
export const RELEASE = "templates/tenant-cluster/releases/1.0.0.yaml";
export const CHANNELS = "templates/tenant-cluster/channels.yaml";

const PAYMENTS = / {4}- \{ name: payments,.*\n/;

/** The healthy tree with other words for the clusters of acme-bank, indented by four. */
export function acmeSays(clusters: string, files = HEALTHY): readonly TextFile[] {
  return damage(files, ACME, PAYMENTS, clusters);
}

/** The healthy tree with further fields for payments, in flow form: `isolation: shared`. */
export function paymentsSays(fields: string, files = HEALTHY): readonly TextFile[] {
  return damage(files, ACME, "snapshots: { rto", `${fields}, snapshots: { rto`);
}

/** The healthy tree with other words for `audit: { sink` in the defaults of the EU. */
export function euDefaults(words: string, files = HEALTHY): readonly TextFile[] {
  return damage(files, EU, "audit: { sink", words);
}

/** The healthy tree with further lines at the end of the inventory of the EU. */
export function euAlsoHas(entries: string, files = HEALTHY): readonly TextFile[] {
  return damage(files, EU, "  delivery: {", `${entries}  delivery: {`);
}

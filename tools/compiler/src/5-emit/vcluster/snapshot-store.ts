import type { TenantEntry } from "../../handoff/catalog.ts";
import type { SnapshotPlan, TenantClusterPlan } from "../../handoff/plan.ts";

/** Name of the Secret in the host namespace whose keys are environment variables, AWS_*. */
export const SNAPSHOT_CREDENTIALS = "snapshot-store";

/** Where copies of one tenant cluster go in an S3 store, addressed by path. */
export interface SnapshotFolder {
  /** `https://s3.par.rheinwerk.example`. */
  readonly endpoint: string;
  readonly bucket: string;
  /** Object names begin with it: `acme-bank/payments/`. */
  readonly prefix: string;
}

/**
 * The bucket is the first part of the entry's path, or else has the entry's own name; what is left
 * of the path comes before tenant and cluster.
 */
export function snapshotFolder(
  { store }: SnapshotPlan,
  tenant: TenantEntry,
  cluster: TenantClusterPlan,
): SnapshotFolder {
  const { name, hosts = [], cidrs = [], port, pathPrefix = "" } = store.value.entry;
  const [bucket = name, ...rest] = pathPrefix.split("/").filter((part) => part !== "");
  const host = hosts[0] ?? cidrs[0]?.split("/")[0];
  return {
    endpoint: `https://${host}${port ? `:${port}` : ""}`,
    bucket,
    prefix: [...rest, tenant.name, cluster.name, ""].join("/"),
  };
}

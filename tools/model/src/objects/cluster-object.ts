import type { JurisdictionObject } from "./jurisdiction-object.ts";
import type { TenantClusterObject } from "./tenant-cluster-object.ts";

/** What stands in a control plane cluster as a defined object, with a name and a template. */
export type ClusterObject = JurisdictionObject | TenantClusterObject;

import type { ApiObject } from "../control-plane/api-answer.ts";
import type { Ground } from "../ground.ts";
import type { RunningTenant } from "../tenant-cluster/start-tenant-cluster.ts";

/** A tenant cluster whose administrator is hostile. */
export interface BreachedTenant {
  readonly ground: Ground;
  readonly tenant: RunningTenant;
  /** What the platform put into it. */
  readonly baseline: readonly ApiObject[];
  /** Who signed the certificate of the hostile server; PEM. */
  readonly authority: string;
}

import type { NodePool } from "@bailiwick/model/kinds/control-plane-cluster";
import type { IsolationMode } from "@bailiwick/model/kinds/jurisdiction";
import type { Question } from "./tenant-cluster.ts";

/**
 * Whether nodes of a pool may run what a tenant cluster has on its control plane cluster. Control
 * planes of tenants with machines of their own run on nodes that are dedicated to them.
 */
export function servesTenant(
  { isolation, tenant }: NodePool,
  mode: IsolationMode,
  question: Pick<Question, "tenant">,
): boolean {
  const wanted = mode === "shared" ? "shared" : "dedicated";
  return isolation === wanted && (tenant === undefined || tenant === question.tenant.name);
}

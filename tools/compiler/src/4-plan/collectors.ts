import type { TenantClusterPlan } from "../handoff/plan.ts";
import type { Question } from "./tenant-cluster.ts";

/**
 * Where collectors carry what this control plane says. They read on nodes of control plane
 * clusters: one that runs on a machine of its own is out of their sight.
 */
export function decideCollectors(
  { jurisdiction: { file, pipelines } }: Question,
  isolation: TenantClusterPlan["isolation"],
): Pick<TenantClusterPlan, "collectors"> {
  if (!pipelines || isolation.value === "standalone") return {};
  return { collectors: { value: pipelines, origin: { file, pointer: "/spec/pipelines" } } };
}

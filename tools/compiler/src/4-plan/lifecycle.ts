import { below } from "@bailiwick/model/origin";
import type { TenantClusterPlan } from "../handoff/plan.ts";
import type { Question } from "./tenant-cluster.ts";

/**
 * Whether a tenant cluster is on its way out: by its own words, or with its whole tenant. What is
 * `like` it is not, since a shape has no end.
 */
export function decideLifecycle({
  request,
  tenant,
}: Question): Pick<TenantClusterPlan, "lifecycle"> {
  const own = tenant.spec.clusters.find(({ name }) => name === request.name)?.lifecycle;
  if (own) return { lifecycle: { value: own, origin: below(request.origin, "lifecycle") } };
  const whole = tenant.spec.lifecycle;
  if (!whole) return {};
  const origin = { file: tenant.file, pointer: "/spec/lifecycle" };
  return { lifecycle: { value: whole, origin } };
}

import type { Lifecycle } from "@bailiwick/model/kinds/tenant";
import { below, type Sourced } from "@bailiwick/model/origin";
import type { Question } from "./tenant-cluster.ts";

/**
 * Whether a tenant cluster is on its way out: by its own words, or with its whole tenant. What is
 * `like` it is not, since a shape has no end.
 */
export function decideLifecycle({ request, tenant }: Question): Sourced<Lifecycle> | undefined {
  const own = tenant.spec.clusters.find(({ name }) => name === request.name)?.lifecycle;
  if (own) return { value: own, origin: below(request.origin, "lifecycle") };
  const whole = tenant.spec.lifecycle;
  return whole && { value: whole, origin: { file: tenant.file, pointer: "/spec/lifecycle" } };
}

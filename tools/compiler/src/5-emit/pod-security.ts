import type { TenantClusterPlan } from "../handoff/plan.ts";

/** Level inside a tenant cluster and in its host namespace: the pods are the same. */
export function podSecurityOf({
  controls,
  template,
}: TenantClusterPlan): "baseline" | "restricted" {
  return controls.podSecurity?.value.level ?? template.value.spec.defaults.podSecurityStandard;
}

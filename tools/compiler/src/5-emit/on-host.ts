import type { JurisdictionPlan } from "../handoff/plan.ts";
import type { Target } from "./targets.ts";

/** A target that is given only tenant clusters with a part on a control plane cluster. */
export function onHost(target: Target): Target {
  return (plan, before) => target(hosted(plan), before);
}

function hosted(plan: JurisdictionPlan): JurisdictionPlan {
  const tenants = plan.tenants.flatMap(({ tenant, clusters }) => {
    const there = clusters.filter(({ isolation }) => isolation.value !== "standalone");
    return there.length > 0 ? [{ tenant, clusters: there }] : [];
  });
  return { ...plan, tenants };
}

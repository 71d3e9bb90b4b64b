import type { JurisdictionPlan } from "../handoff/plan.ts";
import type { Holds } from "./raw-effect.ts";

/** All tenant clusters of a jurisdiction. */
export function everybodyIn({ jurisdiction, tenants }: JurisdictionPlan): Holds {
  return {
    tenantClusters: tenants.flatMap(({ tenant, clusters }) =>
      clusters.map(({ name }) => `${jurisdiction.name}/${tenant.name}/${name}`),
    ),
    jurisdictions: [jurisdiction.name],
  };
}

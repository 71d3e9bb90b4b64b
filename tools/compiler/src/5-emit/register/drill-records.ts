import type { JsonObject } from "@bailiwick/model/json-value";
import type { JurisdictionPlan } from "../../handoff/plan.ts";

/**
 * Restore drills by tenant cluster, as their records say (DORA Art. 11(6)). Who keeps none is told
 * in its own evidence: a tenant that comes adds no line here. Empty where nobody keeps a record.
 */
export function drillRecords({ tenants }: JurisdictionPlan): JsonObject {
  const drills = tenants.flatMap(({ tenant, clusters }) =>
    clusters.flatMap(({ name, controls: { restoreDrill } }): readonly JsonObject[] => {
      if (!restoreDrill || restoreDrill.value === "none") return [];
      const { cadence, from, last } = restoreDrill.value;
      const subject = `${tenant.name}/${name}`;
      return [{ tenantCluster: subject, cadence, from, ...(last && { last: { ...last } }) }];
    }),
  );
  return drills.length > 0 ? { drills } : {};
}

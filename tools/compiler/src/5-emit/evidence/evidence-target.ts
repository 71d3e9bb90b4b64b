import type { JsonObject, JsonValue } from "@bailiwick/model/json-value";
import { API_VERSION } from "@bailiwick/model/labels";
import type { TenantEntry } from "../../handoff/catalog.ts";
import type { JurisdictionPlan, TenantClusterPlan } from "../../handoff/plan.ts";
import type { Emission } from "../emission.ts";
import { type DecisionName, GUARDS } from "../guards.ts";
import { jurisdictionFolder, tenantClusterFolder } from "../paths.ts";
import { type DecisionRow, decisionsOf } from "./decisions.ts";

/** What was decided, from which input, and for which article. */
export function emitEvidence(plan: JurisdictionPlan): readonly Emission[] {
  const folder = jurisdictionFolder(plan);
  return plan.tenants.flatMap((tenantPlan) =>
    tenantPlan.clusters.map(
      (cluster): Emission => ({
        path: `${folder}/${tenantClusterFolder(tenantPlan, cluster)}/evidence.yaml`,
        source: tenantPlan.tenant.file,
        object: evidence(tenantPlan.tenant, cluster),
      }),
    ),
  );
}

/** Three short tables; what guards each decision is the same for all and stands in the register. */
function evidence(tenant: TenantEntry, cluster: TenantClusterPlan): JsonObject {
  const rows = decisionsOf(cluster);
  const table = (cell: (row: DecisionRow) => JsonValue | undefined): JsonObject =>
    Object.fromEntries(
      rows.flatMap((row) => {
        const value = cell(row);
        return value === undefined ? [] : [[row.key, value]];
      }),
    );
  return {
    apiVersion: API_VERSION,
    kind: "Evidence",
    metadata: { name: cluster.release },
    spec: {
      decisions: table(({ value }) => value),
      // No line numbers: a comment in an input must not rewrite the evidence.
      from: table(({ origin }) => `${origin.file}#${origin.pointer}`),
      articles: table(({ name }) => articlesFor(name, tenant)),
    },
  };
}

/** Articles that a decision supports, of the regulations that bind this tenant. */
function articlesFor(name: DecisionName, { spec }: TenantEntry): JsonValue | undefined {
  const articles = GUARDS[name].articles.filter((article) =>
    spec.regulations.some((regulation) => article.startsWith(`${regulation.replaceAll("-", "")}-`)),
  );
  return articles.length > 0 ? articles : undefined;
}

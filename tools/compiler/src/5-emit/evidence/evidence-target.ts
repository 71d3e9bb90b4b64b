import type { JsonObject } from "@bailiwick/model/json-value";
import type { Regulation } from "@bailiwick/model/kinds/regulation";
import { API_VERSION } from "@bailiwick/model/labels";
import type { MoveRecord, TenantEntry } from "../../handoff/catalog.ts";
import type { JurisdictionPlan, TenantClusterPlan } from "../../handoff/plan.ts";
import { articlesOf } from "../articles-of.ts";
import type { Emission } from "../emission.ts";
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
        object: evidence(tenantPlan.tenant, cluster, plan.jurisdiction.regulations),
      }),
    ),
  );
}

/**
 * Three short tables. Which articles each decision is for, and what guards it, is the same for all
 * tenants and stands in the register.
 */
function evidence(
  tenant: TenantEntry,
  cluster: TenantClusterPlan,
  inForce: readonly Regulation[],
): JsonObject {
  const rows = decisionsOf(cluster);
  const table = (cell: (row: DecisionRow) => string): JsonObject =>
    Object.fromEntries(rows.map((row) => [row.key, cell(row)]));
  return {
    apiVersion: API_VERSION,
    kind: "Evidence",
    metadata: { name: cluster.release },
    spec: {
      decisions: table(({ value }) => value),
      // No line numbers: a comment in an input must not rewrite the evidence.
      from: table(({ origin }) => `${origin.file}#${origin.pointer}`),
      articles: articlesFor(tenant, rows, inForce),
      ...(tenant.move && { move: moveInWords(tenant.move) }),
    },
  };
}

/** How it came here, and what is declared of the data that stayed behind. */
function moveInWords({ file, spec: { from, date, data } }: MoveRecord): JsonObject {
  return { data: `${data.disposition} until ${data.until}`, date, from, record: file };
}

/**
 * Articles that the decisions support, by the regulations that bind this tenant; each as one text,
 * or their lists would be a third of the file.
 */
function articlesFor(
  { spec }: TenantEntry,
  rows: readonly DecisionRow[],
  inForce: readonly Regulation[],
): JsonObject {
  const names = new Set(rows.map(({ name }) => name));
  const binding = inForce.filter(({ metadata }) => spec.regulations.includes(metadata.name));
  return Object.fromEntries(
    binding.map((regulation) => {
      const ids = [...names].flatMap((name) => articlesOf(name, [regulation]));
      const inOrder = regulation.spec.articles.filter(({ id }) => ids.includes(id));
      return [regulation.metadata.name, inOrder.map(({ id }) => id).join(", ")];
    }),
  );
}

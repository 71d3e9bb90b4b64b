import type { JsonObject } from "@bailiwick/model/json-value";
import type { Regulation } from "@bailiwick/model/kinds/regulation";
import { API_VERSION } from "@bailiwick/model/labels";
import type { MoveRecord, TenantEntry } from "../../handoff/catalog.ts";
import type { JurisdictionPlan, TenantClusterPlan } from "../../handoff/plan.ts";
import { articlesOf } from "../articles-of.ts";
import type { Emission } from "../emission.ts";
import { jurisdictionFolder, tenantClusterFolder } from "../paths.ts";
import { placesOf } from "../places-of.ts";
import { type DecisionRow, decisionsOf } from "./decisions.ts";

/** What was decided, from which input, and for which article. */
export function emitEvidence(plan: JurisdictionPlan): readonly Emission[] {
  const folder = jurisdictionFolder(plan);
  return plan.tenants.flatMap((tenantPlan) =>
    tenantPlan.clusters.map(
      (cluster): Emission => ({
        path: `${folder}/${tenantClusterFolder(tenantPlan, cluster)}/evidence.yaml`,
        source: tenantPlan.tenant.file,
        object: evidence(plan, tenantPlan.tenant, cluster),
      }),
    ),
  );
}

/**
 * Three short tables and the places. Which articles each decision is for, and what guards it, is
 * the same for all tenants and stands in the register.
 */
function evidence(
  plan: JurisdictionPlan,
  tenant: TenantEntry,
  cluster: TenantClusterPlan,
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
      articles: articlesFor(tenant, rows, plan.jurisdiction.regulations),
      ...(tenant.move && { move: moveInWords(tenant.move) }),
      places: placesFor(plan, cluster),
    },
  };
}

/** How it came here, and what is declared of the data that stayed behind. */
function moveInWords({ file, spec: { from, date, data } }: MoveRecord): JsonObject {
  return { data: `${data.disposition} until ${data.until}`, date, from, record: file };
}

/**
 * Each place with its inventory entry, so that a diff shows a place that was added. One text, and
 * no counts: they would be in the way of every other change.
 */
function placesFor(plan: JurisdictionPlan, cluster: TenantClusterPlan): string {
  const places = placesOf(plan, cluster).map(
    ({ role, name, names }) => `${role} ${name} (${names.join(" ")})`,
  );
  return [...new Set(places)].join(", ");
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

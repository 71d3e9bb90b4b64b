import type { Compilation } from "@bailiwick/compiler";
import { defineFinding, type Finding, type FindingDefinition } from "@bailiwick/model/finding";
import type { Drill } from "@bailiwick/model/kinds/drills";
import { addDuration } from "./add-duration.ts";

const drillOverdue = defineFinding({
  code: "drill-overdue",
  severity: "error",
  summary: "Restore drills are held as often as their record says.",
  why: "a copy that nobody has restored for long is a hope and no backup",
  basis: "house",
  waivable: true,
});

const drillFailed = defineFinding({
  code: "drill-failed",
  severity: "warning",
  summary: "The last restore drill passed, within the objectives of its tenant cluster.",
  why: "what did not come back in a drill does not come back in earnest",
  basis: "house",
  waivable: false,
});

const drillMissing = defineFinding({
  code: "drill-missing",
  severity: "warning",
  summary: "A record of restore drills names every production cluster with snapshots.",
  why: "a test that nobody has planned is not held, and nobody notices",
  basis: "house",
  waivable: false,
});

type Fault = readonly [FindingDefinition, message: string, hint: string];

type Jurisdictions = Compilation["plan"]["jurisdictions"];
type Tenant = Jurisdictions[number]["tenants"][number];
type Cluster = Tenant["clusters"][number];

/**
 * Drills whose day has passed in UTC, that failed, or that the record leaves out. Compile ignores
 * dates: the same tree, the same bytes.
 */
export function staleDrills({ plan }: Compilation, today: string): readonly Finding[] {
  return plan.jurisdictions.flatMap(({ tenants }) =>
    tenants.flatMap((each) => [...recorded(each, today), ...missing(each)]),
  );
}

function recorded({ tenant, clusters }: Tenant, today: string): readonly Finding[] {
  const { file = "", spec } = tenant.drills ?? {};
  return (spec?.drills ?? []).flatMap((drill, index) => {
    const cluster = clusters.find(({ name }) => name === drill.cluster);
    const at = { file, pointer: `/spec/drills/${index}` };
    return [...overdue(drill, today), ...failed(drill, cluster)].map(
      ([definition, message, hint]) => ({ definition, origin: at, message, hint }),
    );
  });
}

function overdue({ cluster, cadence, from, last }: Drill, today: string): readonly Fault[] {
  const due = addDuration(last?.date ?? from, cadence);
  if (due >= today) return [];
  const since = last ? `the last one was on "${last.date}"` : "none has been held";
  const message = `a restore of ${cluster} was due by "${due}": ${since}, every ${cadence}`;
  return [[drillOverdue, message, "hold it, and write last: { date, result, evidence } here"]];
}

function failed({ cluster, last }: Drill, planned: Cluster | undefined): readonly Fault[] {
  if (!last) return [];
  const hint = "mend it, hold the drill again, and write what came of it";
  const slow = ([what, measured, objective]: readonly (string | undefined)[]): readonly Fault[] =>
    measured !== undefined && objective !== undefined && isLonger(measured, objective)
      ? [
          [
            drillFailed,
            `the restore of ${cluster} had ${what} ${measured}, and ${objective} is its objective`,
            hint,
          ],
        ]
      : [];
  const { rto, rpo } = planned?.snapshots ?? {};
  return [
    ...(last.result === "failed"
      ? [[drillFailed, `the restore of ${cluster} on "${last.date}" failed`, hint] as const]
      : []),
    ...slow(["took", last.took, rto?.value]),
    ...slow(["age", last.age, rpo?.value]),
  ];
}

/** Whoever keeps a record keeps it of every production cluster that has snapshots. */
function missing({ tenant, clusters }: Tenant): readonly Finding[] {
  if (!tenant.drills) return [];
  const { file, spec } = tenant.drills;
  const known = new Set(spec.drills.map(({ cluster }) => cluster));
  return clusters
    .filter(({ environment, snapshots }) => environment === "production" && snapshots)
    .filter(({ name }) => !known.has(name))
    .map(({ name, origin }) => ({
      definition: drillMissing,
      origin,
      message: `the record of drills says nothing of ${name}`,
      hint: `add { cluster: ${name}, cadence: <duration>, from: <day> } to ${file}`,
    }));
}

/** From one fixed day both are counted, so that months weigh alike. */
function isLonger(measured: string, objective: string): boolean {
  return (
    addDuration("2026-01-01T00:00:00", measured) > addDuration("2026-01-01T00:00:00", objective)
  );
}

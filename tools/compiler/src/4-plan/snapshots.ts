import { type Cure, choice, decision } from "@bailiwick/model/cure";
import { setTo } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Criticality } from "@bailiwick/model/kinds/tenant";
import type { Sourced } from "@bailiwick/model/origin";
import type { ClusterEntry } from "../handoff/catalog.ts";
import type { BackingStorePlan, SnapshotPlan } from "../handoff/plan.ts";
import type { Report } from "../handoff/report.ts";
import { listNames } from "../wording/list-names.ts";
import { ask } from "./ask.ts";
import { durationInMinutes, longestPause } from "./schedules.ts";
import { decideSnapshotTool } from "./snapshot-tool.ts";
import type { Question } from "./tenant-cluster.ts";

const scheduleLongerThanRpo = defineFinding({
  code: "schedule-longer-than-rpo",
  severity: "error",
  summary: "Snapshots are taken at least as often as the recovery point objective asks.",
  why: "DORA Art. 12(6): what lies between two snapshots is what a recovery loses",
  basis: "law",
  waivable: true,
});

const malformedSchedule = defineFinding({
  code: "malformed-schedule",
  severity: "error",
  summary: "A schedule is a cron expression of five fields that runs.",
  why: "a schedule that never runs keeps no copy",
  basis: "house",
  waivable: false,
});

const restoreTargetNotSegregated = defineFinding({
  code: "restore-target-not-segregated",
  severity: "error",
  summary: "A tenant under DORA restores to another control plane cluster on another site.",
  why:
    "DORA Art. 12(3): restoration on systems segregated from the source, " +
    "physically and logically",
  basis: "law",
  waivable: true,
});

/** Copies of the tenant cluster's own state; undefined where nobody declared any. */
export function decideSnapshots(
  question: Question,
  criticality: Criticality,
  cluster: ClusterEntry,
  backingStore: Sourced<BackingStorePlan> | undefined,
  report: Report,
): SnapshotPlan | undefined {
  const { request, jurisdiction } = question;
  const { defaults } = jurisdiction;
  const store = request.snapshotStore ?? defaults.snapshotStore;
  const schedule = request.snapshotSchedule ?? defaults.snapshotSchedule;
  const restoreTo = request.restoreTo ?? defaults.restoreTo;
  const { rto, rpo } = request;
  const wanted = rto ?? rpo ?? store ?? schedule ?? restoreTo;
  if (!wanted) return undefined;
  if (!store || !schedule || !restoreTo) {
    return askForRest(question, cluster, { store, schedule, restoreTo }, report);
  }
  checkSchedule(schedule, rpo, report);
  checkSegregation(question, criticality, cluster, restoreTo, report);
  const tool = backingStore && decideSnapshotTool(question, backingStore, report);
  if (!tool) return undefined;
  return { store, schedule, restoreTo, tool, ...(rto && { rto }), ...(rpo && { rpo }) };
}

/** Asks for each part that nobody has said; copies without all three are none to recover from. */
function askForRest(
  { request, jurisdiction }: Question,
  cluster: ClusterEntry,
  { store, schedule, restoreTo }: { readonly [K in keyof SnapshotPlan]?: unknown },
  report: Report,
): undefined {
  const open = { origin: request.origin, orIn: `${jurisdiction.file} under defaults` };
  const entries = [...jurisdiction.inventory.values()].map(({ entry }) => entry);
  const stores = entries.filter(({ kind }) => kind === "snapshot-store");
  const others = [...jurisdiction.controlPlaneClusters.keys()].filter(
    (name) => name !== cluster.name,
  );
  if (!store) {
    const what = `where copies of the state of "${request.name}" are kept`;
    const choice = stores.map(({ name }) => name);
    ask({ ...open, what, field: "snapshots: { store: … }", choice }, report);
  }
  if (!schedule) {
    const what = `how often the state of "${request.name}" is copied`;
    const field = 'snapshots: { schedule: … }, a cron expression such as "0 * * * *"';
    ask({ ...open, what, field, choice: [] }, report);
  }
  if (!restoreTo) {
    const what = `to which control plane cluster "${request.name}" would be restored`;
    ask({ ...open, what, field: "snapshots: { restoreTo: … }", choice: others }, report);
  }
  return undefined;
}

function checkSchedule(
  schedule: Sourced<string>,
  rpo: Sourced<string> | undefined,
  report: Report,
): void {
  const pause = longestPause(schedule.value);
  if (pause === undefined) {
    report({
      definition: malformedSchedule,
      origin: schedule.origin,
      message: `"${schedule.value}" is not a cron expression of five fields that ever runs`,
      hint: 'write five fields, for example "0 * * * *" for every hour',
      cure: decision(setTo(schedule.origin, "0 * * * *")),
    });
    return;
  }
  if (!rpo || pause <= durationInMinutes(rpo.value)) return;
  report({
    definition: scheduleLongerThanRpo,
    origin: rpo.origin,
    message:
      `"${schedule.value}" leaves ${pause} minutes between two snapshots, ` +
      `and rpo is "${rpo.value}"`,
    hint: "take snapshots more often, or raise rpo",
    ...oftener(rpo),
    related: [{ origin: schedule.origin, message: `schedule: ${schedule.value}` }],
  });
}

/** The longest pause that an hour divides into; for this tenant cluster, and nobody else. */
function oftener({ value, origin }: Sourced<string>): { cure?: Cure } {
  const minutes = [60, 30, 20, 15, 10, 5, 1].find((each) => each <= durationInMinutes(value));
  if (minutes === undefined) return {};
  const schedule = minutes === 60 ? "0 * * * *" : `*/${minutes} * * * *`;
  const pointer = origin.pointer.replace(/rpo$/, "schedule");
  return { cure: choice(setTo({ ...origin, pointer }, schedule)) };
}

function checkSegregation(
  { tenant, jurisdiction, subject }: Question,
  criticality: Criticality,
  source: ClusterEntry,
  target: Sourced<ClusterEntry>,
  report: Report,
): void {
  if (!tenant.spec.regulations.includes("dora") || criticality === "ordinary") return;
  const { name, spec } = target.value;
  if (name !== source.name && spec.site !== source.spec.site) return;
  const others = [...jurisdiction.controlPlaneClusters.values()].filter(
    (each) => each.name !== source.name && each.spec.site !== source.spec.site,
  );
  report({
    definition: restoreTargetNotSegregated,
    origin: target.origin,
    message:
      `${subject} on ${source.name} would be restored to "${name}" on the same ` +
      (name === source.name ? "control plane cluster" : "site"),
    hint: others.length
      ? `use restoreTo: ${listNames(others.map((each) => each.name))}`
      : `declare a control plane cluster of ${jurisdiction.name} on another site`,
    ...(others[0] && { cure: choice(setTo(target.origin, others[0].name)) }),
    related: [{ origin: { file: source.file, pointer: "/spec/site" }, message: "source site" }],
  });
}

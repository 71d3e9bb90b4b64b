import { choice } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Sleep } from "@bailiwick/model/kinds/tenant-services";
import { below, type Sourced } from "@bailiwick/model/origin";
import type { Report } from "../handoff/report.ts";
import { durationInMinutes, longestPause } from "./schedules.ts";
import type { Question } from "./tenant-cluster.ts";

const productionSleeps = defineFinding({
  code: "production-sleeps",
  severity: "error",
  summary: "Production is not put to sleep, nor is what tests its resilience.",
  why: "its workloads are scaled to nothing, and the first request finds nobody (DORA Art. 11(1))",
  basis: "house",
  waivable: false,
});

const sleepsWithoutCopies = defineFinding({
  code: "sleeps-without-copies",
  severity: "error",
  summary: "What has a recovery point is not put to sleep.",
  why: "no snapshot is taken of a tenant cluster that sleeps, so that its copies grow too old",
  basis: "house",
  waivable: true,
});

/** Source: vCluster documentation, snapshots (limitations) and sleep (what the Platform stops). */
const sleepsBeforeCopy = defineFinding({
  code: "sleeps-before-copy",
  severity: "error",
  summary: "A tenant cluster falls asleep only after its snapshot schedule has fired once.",
  why: "no snapshot is taken of one that sleeps, so that its last changes are in no copy",
  basis: "guidance",
  waivable: true,
});

const sleepNotInMinutes = defineFinding({
  code: "sleep-not-in-minutes",
  severity: "error",
  summary: "The time until a tenant cluster sleeps is said in hours and minutes.",
  why: "the chart counts hours and minutes, and a month has no one number of them",
  basis: "house",
  waivable: false,
});

/** Reports sleep where it does harm, or cannot be counted. */
export function reportSleep(question: Question, sleep: Sourced<Sleep>, report: Report): void {
  const { request, subject } = question;
  const { value, origin } = sleep;
  const out = choice(takeOut(origin));
  if (["production", "resilience-test"].includes(request.environment)) {
    const { environment } = request;
    const message = `${subject} is of environment ${environment}, and would be put to sleep`;
    const hint = "leave sleep out";
    report({ definition: productionSleeps, origin, message, hint, cure: out });
  } else if (request.rpo) {
    report({
      definition: sleepsWithoutCopies,
      origin,
      message: `${subject} has recovery point ${request.rpo.value}, and none while it sleeps`,
      hint: "leave sleep out",
      cure: out,
      related: [{ origin: request.rpo.origin, message: "its recovery point" }],
    });
  }
  if (/^PT(\d+H)?(\d+M)?$/.test(value.afterInactivity)) {
    if (!request.rpo) reportUncopied(question, sleep, report);
    return;
  }
  const at = below(origin, "afterInactivity");
  report({
    definition: sleepNotInMinutes,
    origin: at,
    message: `${value.afterInactivity} is not said in hours and minutes`,
    hint: "write it as hours and minutes, such as PT2H",
    cure: choice(setTo(at, "PT2H")),
  });
}

/** What changed last is copied where the schedule fires between that and the sleep. */
function reportUncopied(
  { request, jurisdiction: { defaults }, subject }: Question,
  { value: { afterInactivity }, origin }: Sourced<Sleep>,
  report: Report,
): void {
  const schedule = request.snapshotSchedule ?? defaults.snapshotSchedule;
  const isCopied = request.backingStore?.value.kind !== "external-sql";
  const pause = schedule && isCopied ? longestPause(schedule.value) : undefined;
  if (!schedule || pause === undefined || durationInMinutes(afterInactivity) > pause) return;
  const at = below(origin, "afterInactivity");
  const later = `PT${Math.floor(pause / 60) + 1}H`;
  report({
    definition: sleepsBeforeCopy,
    origin: at,
    message:
      `${subject} sleeps after ${afterInactivity}, and up to ${pause} minutes lie between two ` +
      "snapshots: what changed last is in none",
    hint: `write afterInactivity: ${later} or longer, or take snapshots more often`,
    cure: choice(setTo(at, later)),
    related: [{ origin: schedule.origin, message: `schedule: ${schedule.value}` }],
  });
}

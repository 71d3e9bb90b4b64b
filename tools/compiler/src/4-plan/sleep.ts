import { choice } from "@bailiwick/model/cure";
import { setTo, takeOut } from "@bailiwick/model/edit";
import { defineFinding } from "@bailiwick/model/finding";
import type { Sleep } from "@bailiwick/model/kinds/tenant-services";
import { below, type Sourced } from "@bailiwick/model/origin";
import type { Report } from "../handoff/report.ts";
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

const sleepNotInMinutes = defineFinding({
  code: "sleep-not-in-minutes",
  severity: "error",
  summary: "The time until a tenant cluster sleeps is said in hours and minutes.",
  why: "the chart counts hours and minutes, and a month has no one number of them",
  basis: "house",
  waivable: false,
});

/** Reports sleep where it does harm, or cannot be counted. */
export function reportSleep(
  { request, subject }: Question,
  { value, origin }: Sourced<Sleep>,
  report: Report,
): void {
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
  if (/^PT(\d+H)?(\d+M)?$/.test(value.afterInactivity)) return;
  const at = below(origin, "afterInactivity");
  report({
    definition: sleepNotInMinutes,
    origin: at,
    message: `${value.afterInactivity} is not said in hours and minutes`,
    hint: "write it as hours and minutes, such as PT2H",
    cure: choice(setTo(at, "PT2H")),
  });
}
